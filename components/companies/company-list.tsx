import { RecordLink } from "#components/records/record-links.tsx";
import { RecordList } from "#components/records/record-list.tsx";
import { ValueCell } from "#components/records/value-cell.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { COMPANY_LIST, type CompanyRow, type CompanySort } from "#lib/companies/list-queries.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";

export function CompanyList({ parsed, listed }: { parsed: Parsed<CompanySort>; listed: Listed<CompanyRow> }) {
  const notes = new Footnotes(listed.evidence.citations);
  return (
    <RecordList
      title="Companies"
      intro="Organisations that develop, license, sponsor or partner."
      noun={{ one: "company", many: "companies" }}
      shape={COMPANY_LIST}
      parsed={parsed}
      listed={listed}
      notes={notes}
      columns={columns(notes, listed)}
    />
  );
}

function columns(notes: Footnotes, { evidence: { discrepancies } }: Listed<CompanyRow>): Column<CompanyRow>[] {
  const of = (row: CompanyRow, field: string) => ({ record: row.id, field, notes, discrepancies });
  return [
    { key: "name", label: "Name", className: "min-w-44", cell: (row) => <ValueCell {...of(row, "name")}><RecordLink kind="company" to={{ slug: row.slug, title: row.name }} /></ValueCell> },
    { key: "kind", label: "Kind", cell: (row) => <ValueCell {...of(row, "kind")}>{row.kind && COMPANY_KINDS.label(row.kind)}</ValueCell> },
    { key: "country", label: "Country", cell: (row) => <ValueCell {...of(row, "country")}>{row.country}</ValueCell> },
    { key: "city", label: "City", cell: (row) => <ValueCell {...of(row, "city")}>{row.city}</ValueCell> },
    { key: "programs", label: "Programs", numeric: true, cell: (row) => row.programs },
    { key: "partnerships", label: "Partnerships", numeric: true, cell: (row) => row.partnerships },
  ];
}
