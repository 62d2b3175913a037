import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { Joined, RecordLink } from "#components/records/record-links.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { PartnershipRow } from "#lib/partnerships/rows.ts";
import { moleculeWords } from "#lib/partnerships/words.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import { PARTNERSHIP_KINDS, PARTY_ROLES } from "#lib/vocabularies/partnerships.ts";

type Props = { partnerships: readonly PartnershipRow[]; notes: Footnotes; evidence: ShownEvidence; caption: string };

/** Agreements: who in which role, over what, since when. */
export function PartnershipsTable({ partnerships, notes, evidence, caption }: Props) {
  return <DataTable caption={caption} columns={partnershipColumns(notes, evidence)} rows={partnerships} rowKey={(row) => row.id} />;
}

export function partnershipColumns(notes: Footnotes, evidence: ShownEvidence): Column<PartnershipRow>[] {
  return [
    {
      key: "title",
      label: "Agreement",
      className: "min-w-56",
      cell: (row) => (
        <>
          <RecordLink kind="partnership" to={row} />
          <Cite notes={notes} record={row.id} field="title" />
        </>
      ),
    },
    {
      key: "kind",
      label: "Kind",
      cell: (row) =>
        row.kind === null ? (
          <NotStated />
        ) : (
          <>
            {PARTNERSHIP_KINDS.label(row.kind)}
            <Cite notes={notes} record={row.id} field="kind" />
          </>
        ),
    },
    {
      key: "parties",
      label: "Parties",
      className: "min-w-44",
      cell: (row) => (
        <ul>
          {row.parties.map((party) => (
            <li key={party.id}>
              <RecordLink kind="company" to={party.company} />, {PARTY_ROLES.label(party.role).toLowerCase()}
              <Cite notes={notes} record={row.id} field={`parties.${party.id}`} />
            </li>
          ))}
        </ul>
      ),
    },
    { key: "molecules", label: "Molecules", className: "min-w-44", cell: (row) => <Molecules row={row} notes={notes} evidence={evidence} /> },
    { key: "date", label: "Date", className: "min-w-28", cell: (row) => <Dates row={row} notes={notes} /> },
  ];
}

function Molecules({ row, notes, evidence }: { row: PartnershipRow; notes: Footnotes; evidence: ShownEvidence }) {
  if (row.molecules.length === 0) return <NotStated />;
  return (
    <Joined items={row.molecules} by="; ">
      {(one) => (
        <>
          {one.link ? <RecordLink kind="molecule" to={one.link} /> : moleculeWords(one)}
          <Cite notes={notes} record={row.id} field={`molecules.${one.id}`} />
          <DisputeMark discrepancies={evidence.discrepancies} record={row.id} field={`molecules.${one.id}`} />
        </>
      )}
    </Joined>
  );
}

const DATES = [
  ["signed", "signed"],
  ["start", "from"],
  ["end", "to"],
] as const;

function Dates({ row, notes }: { row: PartnershipRow; notes: Footnotes }) {
  const stated = DATES.filter(([field]) => row[field] !== null);
  if (stated.length === 0) return <NotStated />;
  return (
    <Joined items={stated} by=" ">
      {([field, word]) => (
        <>
          {word} {labelDate(row[field] ?? "")}
          <Cite notes={notes} record={row.id} field={field} />
        </>
      )}
    </Joined>
  );
}
