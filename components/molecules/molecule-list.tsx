import { Cite } from "#components/records/cite.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { Joined, RecordLink } from "#components/records/record-links.tsx";
import { RecordList } from "#components/records/record-list.tsx";
import { ValueCell } from "#components/records/value-cell.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { MOLECULE_LIST, type MoleculeRow, type MoleculeSort } from "#lib/molecules/list-queries.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

export function MoleculeList({ parsed, listed }: { parsed: Parsed<MoleculeSort>; listed: Listed<MoleculeRow> }) {
  const notes = new Footnotes(listed.evidence.citations);
  return (
    <RecordList
      title="Molecules"
      intro="Drug candidates, with what they act on and the furthest stage that any of their programs has reached."
      noun={{ one: "molecule", many: "molecules" }}
      shape={MOLECULE_LIST}
      parsed={parsed}
      listed={listed}
      notes={notes}
      columns={columns(notes, listed)}
    />
  );
}

function columns(notes: Footnotes, { evidence: { discrepancies } }: Listed<MoleculeRow>): Column<MoleculeRow>[] {
  const of = (row: MoleculeRow, field: string) => ({ record: row.id, field, notes, discrepancies });
  return [
    {
      key: "name",
      label: "Name",
      className: "min-w-36",
      cell: (row) => (
        <>
          <ValueCell {...of(row, "name")}>
            <RecordLink kind="molecule" to={{ slug: row.slug, title: row.name }} />
          </ValueCell>
          {row.otherNames.map((name) => (
            <span key={name.id} className="block text-[0.92em] font-normal">
              {name.text}
              <Cite notes={notes} record={row.id} field={`names.${name.id}`} />
            </span>
          ))}
        </>
      ),
    },
    {
      key: "targets",
      label: "Targets",
      className: "min-w-36",
      cell: (row) =>
        row.targets.length === 0 ? (
          <NotStated />
        ) : (
          <Joined items={row.targets}>
            {({ id, link }) => (
              <ValueCell {...of(row, `targets.${id}`)}>
                <RecordLink kind="target" to={link} />
              </ValueCell>
            )}
          </Joined>
        ),
    },
    { key: "modality", label: "Modality", cell: (row) => <ValueCell {...of(row, "modality")}>{row.modality && MODALITIES.label(row.modality)}</ValueCell> },
    { key: "stage", label: "Furthest stage", cell: (row) => (row.stage ? STAGES.label(row.stage) : <NotStated />) },
    { key: "programs", label: "Programs", numeric: true, cell: (row) => row.programs },
    { key: "trials", label: "Trials", numeric: true, cell: (row) => row.trials },
  ];
}
