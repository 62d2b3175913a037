import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { RecordList } from "#components/records/record-list.tsx";
import { ValueCell } from "#components/records/value-cell.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { INDICATION_LIST, type IndicationRow, type IndicationSort } from "#lib/indications/list-queries.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

export function IndicationList({ parsed, listed }: { parsed: Parsed<IndicationSort>; listed: Listed<IndicationRow> }) {
  const notes = new Footnotes(listed.evidence.citations);
  return (
    <RecordList
      title="Indications"
      intro="Diseases and their settings, with the furthest stage that any program in them has reached."
      noun={{ one: "indication", many: "indications" }}
      shape={INDICATION_LIST}
      parsed={parsed}
      listed={listed}
      notes={notes}
      columns={columns(notes, listed)}
    />
  );
}

function columns(notes: Footnotes, { evidence: { discrepancies } }: Listed<IndicationRow>): Column<IndicationRow>[] {
  const of = (row: IndicationRow, field: string) => ({ record: row.id, field, notes, discrepancies });
  return [
    { key: "name", label: "Name", className: "min-w-52", cell: (row) => <ValueCell {...of(row, "name")}><RecordLink kind="indication" to={{ slug: row.slug, title: row.name }} /></ValueCell> },
    {
      key: "area",
      label: "Therapeutic area",
      className: "min-w-36",
      cell: (row) => <ValueCell {...of(row, "therapeuticArea")}>{row.therapeuticArea && THERAPEUTIC_AREAS.label(row.therapeuticArea)}</ValueCell>,
    },
    { key: "broader", label: "Broader", className: "min-w-36", cell: (row) => <ValueCell {...of(row, "broaderId")}>{row.broader && <RecordLink kind="indication" to={row.broader} />}</ValueCell> },
    { key: "stage", label: "Furthest stage", cell: (row) => (row.stage ? STAGES.label(row.stage) : <NotStated />) },
    { key: "programs", label: "Programs", numeric: true, cell: (row) => row.programs },
  ];
}
