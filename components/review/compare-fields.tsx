import { RadioList } from "#components/forms/radio-list.tsx";
import { Sources } from "#components/history/value-side.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import type { CompareRow, CompareView } from "#lib/review/compare-view.ts";

/** Field by field, what each of two records states. Where both state it differently, `choosing` asks which value stays. */
export function CompareFields({ view: { survivor, loser, rows }, choosing }: { view: CompareView; choosing: boolean }) {
  return (
    <ul className="review-groups w-full">
      {rows.map((row) => (
        <li key={row.field} className="review-group">
          <div className="font-semibold">{row.label}</div>
          {row.choose && choosing ? (
            <div className="sm:col-span-2">
              <RadioList
                name={`keep:${row.field}`}
                label={<span className="sr-only">{row.label}: which stays?</span>}
                checked="survivor"
                options={[
                  { value: "survivor", label: row.survivor.words.join("; "), help: <Sources sources={row.survivor.sources} /> },
                  { value: "loser", label: row.loser.words.join("; "), help: <Sources sources={row.loser.sources} /> },
                ]}
              />
            </div>
          ) : (
            <>
              <Cell title={survivor.title} cell={row.survivor} />
              <Cell title={loser.title} cell={row.loser} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Cell({ title, cell: { words, sources } }: { title: string; cell: CompareRow["survivor"] }) {
  return (
    <div>
      <p className="review-side">{title}</p>
      {words.length === 0 && <NotStated />}
      {words.map((text) => (
        <p key={text} className="whitespace-pre-line">
          {text}
        </p>
      ))}
      <Sources sources={sources} />
    </div>
  );
}
