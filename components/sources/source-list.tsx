import { RecordLink } from "#components/records/record-links.tsx";
import { RecordList } from "#components/records/record-list.tsx";
import { ValueCell } from "#components/records/value-cell.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { labelDate } from "#lib/dates/label.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { SOURCE_LIST, type SourceRow, type SourceSort } from "#lib/sources/list-queries.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";

export function SourceList({ parsed, listed }: { parsed: Parsed<SourceSort>; listed: Listed<SourceRow> }) {
  const notes = new Footnotes(listed.evidence.citations);
  return (
    <RecordList
      title="Sources"
      intro="The documents that facts rest on, each with the number of facts that cite it."
      noun={{ one: "source", many: "sources" }}
      shape={SOURCE_LIST}
      parsed={parsed}
      listed={listed}
      notes={notes}
      columns={columns(notes, listed)}
    />
  );
}

function columns(notes: Footnotes, { evidence: { discrepancies } }: Listed<SourceRow>): Column<SourceRow>[] {
  const of = (row: SourceRow, field: string) => ({ record: row.id, field, notes, discrepancies });
  return [
    { key: "title", label: "Title", className: "min-w-64", cell: (row) => <ValueCell {...of(row, "title")}><RecordLink kind="source" to={row} /></ValueCell> },
    { key: "kind", label: "Kind", cell: (row) => <ValueCell {...of(row, "kind")}>{SOURCE_KINDS.label(row.kind)}</ValueCell> },
    { key: "publisher", label: "Publisher", className: "min-w-32", cell: (row) => <ValueCell {...of(row, "publisher")}>{row.publisher}</ValueCell> },
    { key: "published", label: "Published", className: "min-w-32", cell: (row) => <ValueCell {...of(row, "published")}>{row.published && labelDate(row.published)}</ValueCell> },
    { key: "facts", label: "Facts", numeric: true, cell: (row) => row.facts },
  ];
}
