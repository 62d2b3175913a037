import type { PendingCell } from "#lib/edit/pending-cells.ts";

type Props = { pending: PendingCell };

/** That something waits for an editor; the grid's own key follows the link (`inline-table.tsx`). */
export function PendingMark({ pending: { proposed, href } }: Props) {
  const title = proposed.map(({ words, by }) => (words === null ? `by ${by}` : `by ${by}: ${words}`)).join("; ");
  return (
    <a href={href} tabIndex={-1} className="pending-mark" title={`Proposed ${title}`} data-pending onClick={(event) => event.stopPropagation()}>
      {proposed.length === 1 ? "proposed" : `${proposed.length} proposed`}
    </a>
  );
}

/** What waits, in words: above the field that it would change. */
export function PendingWords({ pending: { proposed, href } }: Props) {
  return (
    <div className="pending-words">
      {proposed.map(({ words, by }, index) => (
        <p key={index}>
          Proposed by {by}: {words === null ? <em>not stated</em> : <strong>{words}</strong>}
        </p>
      ))}
      <p>
        Nothing is saved of it yet. <a href={href}>{proposed.length === 1 ? "See the proposal" : "See the proposals"}</a>
      </p>
    </div>
  );
}
