import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { RecordList } from "#components/records/record-list.tsx";
import { ValueCell } from "#components/records/value-cell.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { TARGET_LIST, type TargetRow, type TargetSort } from "#lib/targets/list-queries.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

export function TargetList({ parsed, listed }: { parsed: Parsed<TargetSort>; listed: Listed<TargetRow> }) {
  const notes = new Footnotes(listed.evidence.citations);
  return (
    <RecordList
      title="Targets"
      intro="What molecules act on, under standard symbols; fusions and mutations are variants of a target."
      noun={{ one: "target", many: "targets" }}
      shape={TARGET_LIST}
      parsed={parsed}
      listed={listed}
      notes={notes}
      columns={columns(notes, listed)}
    />
  );
}

function columns(notes: Footnotes, { evidence: { discrepancies } }: Listed<TargetRow>): Column<TargetRow>[] {
  const of = (row: TargetRow, field: string) => ({ record: row.id, field, notes, discrepancies });
  return [
    { key: "name", label: "Symbol", className: "min-w-28", cell: (row) => <ValueCell {...of(row, "name")}><RecordLink kind="target" to={{ slug: row.slug, title: row.name }} /></ValueCell> },
    { key: "fullName", label: "Full name", className: "min-w-44", cell: (row) => <ValueCell {...of(row, "fullName")}>{row.fullName}</ValueCell> },
    { key: "family", label: "Family", className: "min-w-36", cell: (row) => <ValueCell {...of(row, "family")}>{row.family}</ValueCell> },
    { key: "stage", label: "Furthest stage", cell: (row) => (row.stage ? STAGES.label(row.stage) : <NotStated />) },
    { key: "molecules", label: "Molecules", numeric: true, cell: (row) => row.molecules },
  ];
}
