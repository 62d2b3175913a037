import { Cite } from "#components/records/cite.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { certaintyWords } from "#lib/catalysts/certainty-words.ts";
import { ORIGIN_WORDS } from "#lib/catalysts/origin-words.ts";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { CATALYST_KINDS, CATALYST_OUTCOMES } from "#lib/vocabularies/catalysts.ts";
import { Drift } from "./drift.tsx";
import { Subjects } from "./subjects.tsx";
import { UrgencyMark } from "./urgency-mark.tsx";

/** A table of what is expected: what, how pressing (on a phone beside it), when, of what, how its date moved, what came of it. */
export function catalystColumns(notes: Footnotes, day: string): Column<CatalystRow>[] {
  return [
    { key: "event", label: "Expected event", className: "min-w-40", cell: (row) => <Event row={row} notes={notes} /> },
    { key: "urgency", label: "Standing", className: "min-w-28", cell: ({ standing }) => <UrgencyMark standing={standing} day={day} /> },
    { key: "date", label: "Expected", className: "min-w-28", cell: (row) => <ExpectedDate row={row} notes={notes} /> },
    { key: "program", label: "Of", className: "min-w-40", cell: (row) => <Subjects row={row} /> },
    { key: "drift", label: "Dates said", className: "min-w-40", cell: (row) => <Drift row={row} notes={notes} /> },
    { key: "outcome", label: "Outcome", className: "min-w-28", cell: (row) => <OutcomeCell row={row} notes={notes} /> },
  ];
}

function Event({ row, notes }: { row: CatalystRow; notes: Footnotes }) {
  const derived = ORIGIN_WORDS[row.origin];
  return (
    <>
      <Link href={row.href}>{row.title}</Link>
      {row.origin === "catalyst" && <Cite notes={notes} record={row.recordId} field="title" />}
      <span className="block text-sm font-normal text-muted">
        {CATALYST_KINDS.label(row.kind)}
        {derived && `, ${derived}`}
      </span>
    </>
  );
}

function ExpectedDate({ row, notes }: { row: CatalystRow; notes: Footnotes }) {
  const last = row.statements.at(-1);
  if (row.standing.expected === null || !last) return <NotStated />;
  return (
    <>
      <span className="whitespace-nowrap">{labelDate(row.standing.expected, "short")}</span>
      <Cite notes={notes} record={row.recordId} field={last.fields[0] ?? []} />
      <span className="block text-sm text-muted">{certaintyWords(last.certainty, row.origin).toLowerCase()}</span>
    </>
  );
}

export function OutcomeCell({ row: { outcome, recordId }, notes }: { row: CatalystRow; notes: Footnotes }) {
  if (outcome === null) return <span className="text-muted">open</span>;
  return (
    <>
      {CATALYST_OUTCOMES.label(outcome.kind)}
      {outcome.date && <span className="whitespace-nowrap">, {labelDate(outcome.date, "short")}</span>}
      <Cite notes={notes} record={recordId} field={outcome.fields} />
      {outcome.note && <span className="block text-sm text-muted">{outcome.note}</span>}
    </>
  );
}
