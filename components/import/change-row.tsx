import { TakeBox } from "#components/forms/take-box.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { ChangeRow as Row, WordedValue } from "#lib/import/decide/change-queries.ts";
import { changePath } from "#lib/import/desk/params.ts";
import { changeSetPath } from "#lib/records/paths.ts";
import { IMPORT_CHANGE_KINDS, IMPORT_CHANGE_STATUSES } from "#lib/vocabularies/imports.ts";
import { SaidBy } from "./said-by.tsx";

const FEW = 6;

/** One change: what stands there, what the source says, who says so, and what can be done about it. */
export function ChangeRow({ row, alone = false }: { row: Row; /** On a page of its own there is nothing to tick, and no way to it. */ alone?: boolean }) {
  const { id, kind, status, label, before, after, values, question, note } = row;
  const waits = status === "open" || status === "stale";
  const isFresh = values.length > 0;
  const sort = IMPORT_CHANGE_KINDS.label(kind);
  const name = isFresh || kind === "gone" || kind === "merged" ? sort : label;
  return (
    <li className="import-change" id={`change-${id}`} data-change={id} data-fresh={isFresh || undefined} tabIndex={-1} aria-label={`${row.record.title}: ${name}`}>
      <div>
        {waits && !alone ? (
          <TakeBox name="change" value={String(id)} checked={false}>
            {name}
          </TakeBox>
        ) : (
          <p className="font-semibold">{name}</p>
        )}
        {name !== sort && <p className="text-sm text-muted">{sort}</p>}
        {status === "stale" && <p className="text-sm text-alert">Changed since it was read: what stands here is fresh.</p>}
        {row.editedBy && <p className="text-sm text-muted">The value was edited by {row.editedBy}.</p>}
        {note && <p className="text-sm text-alert">Not saved: {note}</p>}
      </div>
      {isFresh ? (
        <div>
          <Values values={values.slice(0, FEW)} />
          {values.length > FEW && (
            <details className="text-sm">
              <summary className="w-max cursor-pointer py-0.5 text-link">{values.length - FEW} more</summary>
              <Values values={values.slice(FEW)} />
            </details>
          )}
          <Question row={row} answers={waits && !alone} />
          <SaidBy row={row} />
        </div>
      ) : (
        <>
          <div>
            <Sides kind={kind} before={before} after={after} />
            <Question row={row} answers={waits && !alone} />
          </div>
          <SaidBy row={row} />
        </>
      )}
      {waits ? <Acts id={id} name={`${row.record.title}: ${name}`} asks={question !== null} alone={alone} /> : <Became row={row} name={`${row.record.title}: ${name}`} />}
    </li>
  );
}

function Acts({ id, name, asks, alone }: { id: number; name: string; asks: boolean; alone: boolean }) {
  return (
    <p className="import-acts no-print">
      <button type="submit" name="decision" value={`accept:${id}`} data-press="a">
        Accept<span className="sr-only"> {name}</span>
      </button>
      <button type="submit" name="decision" value={`refuse:${id}`} data-press="r" data-danger="true">
        Refuse<span className="sr-only"> {name}</span>
      </button>
      {!alone && (
        <Link href={changePath(id)} data-press="e">
          {asks ? "Answer" : "Edit"}
          <span className="sr-only"> {name}</span>
        </Link>
      )}
    </p>
  );
}

/** What became of a change, by whom, and where to read and undo it. */
function Became({ row: { id, status, decidedBy, decidedAt, changeSetId, proposalId }, name }: { row: Row; name: string }) {
  return (
    <div className="text-sm">
      <p>
        <span className="font-semibold">{IMPORT_CHANGE_STATUSES.label(status)}</span>
        {decidedBy && ` by ${decidedBy}`}
        {decidedAt && (
          <>
            {", "}
            <Moment at={decidedAt} />
          </>
        )}
      </p>
      <p className="import-acts no-print">
        {changeSetId && <Link href={changeSetPath(changeSetId)}>What was saved</Link>}
        {proposalId && <Link href={`/desk/review/${proposalId}`}>The proposal</Link>}
        {status === "refused" && (
          <button type="submit" name="decision" value={`reopen:${id}`}>
            Open it again<span className="sr-only"> {name}</span>
          </button>
        )}
      </p>
    </div>
  );
}

/** What stands there and what would; of an entry of a list only the entry. */
function Sides({ kind, before, after }: Pick<Row, "kind" | "before" | "after">) {
  if (kind === "new_item") return <p className="whitespace-pre-line">{after}</p>;
  if (kind === "removed_item") return <p className="whitespace-pre-line">{before}</p>;
  return (
    <p>
      <span className="sr-only">From </span>
      <span className="text-muted">{before ?? <NotStated />}</span>
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> to </span>
      <span className="whitespace-pre-line">{after ?? <NotStated />}</span>
    </p>
  );
}

/** What is asked. Where it may be a record that is held, yes and no stand beside it; yes is remembered. */
function Question({ row: { id, question, match, record }, answers }: { row: Row; answers: boolean }) {
  if (question === null) return null;
  return (
    <div className="import-question mt-1">
      <p>
        <span className="text-sm font-semibold">Question: </span>
        {question}
        {match && (
          <>
            {" "}
            <span className="text-muted">It may be </span>
            {match.href ? <Link href={match.href}>{match.title}</Link> : match.title}
            <span className="text-muted">.</span>
          </>
        )}
      </p>
      {match && answers && (
        <p className="import-acts import-answers no-print">
          <button type="submit" name="decision" value={`yes:${id}`}>
            Yes, and remember it<span className="sr-only">: {record.title}, {question}</span>
          </button>
          <button type="submit" name="decision" value={`no:${id}`}>
            No<span className="sr-only">: {record.title}, {question}</span>
          </button>
        </p>
      )}
    </div>
  );
}

function Values({ values }: { values: readonly WordedValue[] }) {
  return (
    <dl className="import-values">
      {values.map(({ label, words }, index) => (
        <div key={`${label} ${index}`} className="contents">
          <dt>{label}</dt>
          <dd className="whitespace-pre-line">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
