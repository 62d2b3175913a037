import { labelDate } from "#lib/dates/label.ts";

type Change = { slug: string; title: string; words: string };

/** As many as there is room for without the chart moving. */
const SHOWN = 3;

/** What changed at the last step, in words; the rows of the chart are marked. */
export function StepList({ day, changes }: { day: string | undefined; changes: readonly Change[] }) {
  const shown = changes.length > SHOWN ? SHOWN - 1 : SHOWN;
  return (
    <div className="play-steps">
      <p>{day ? `Changed on ${labelDate(day)}` : "Nothing yet"}</p>
      <ul>
        {changes.slice(0, shown).map(({ slug, title, words }) => (
          <li key={slug}>
            {title}: <b>{words}</b>
          </li>
        ))}
        {changes.length > shown && <li>and {changes.length - shown} more, marked in the chart</li>}
      </ul>
    </div>
  );
}
