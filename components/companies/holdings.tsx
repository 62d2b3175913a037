import { Cite } from "#components/records/cite.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CompanyProfile } from "#lib/companies/queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { HOLDER_ROLES } from "#lib/vocabularies/molecules.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

/** The molecules that a company discovered, owns or has on licence. */
export function Holdings({ view, notes }: { view: CompanyProfile; notes: Footnotes }) {
  if (view.holdings.length === 0) return null;
  return (
    <Section id="molecules" title="Molecules it holds">
      <DataTable
        caption={`Molecules that ${view.record.title} holds`}
        rows={view.holdings}
        rowKey={(holding) => `${holding.molecule.id} ${holding.id}`}
        columns={[
          { key: "molecule", label: "Molecule", cell: ({ molecule }) => <RecordLink kind="molecule" to={molecule} /> },
          {
            key: "role",
            label: "As",
            cell: ({ id, role, molecule }) => (
              <>
                {HOLDER_ROLES.label(role)}
                <Cite notes={notes} record={molecule.id} field={`holders.${id}`} />
              </>
            ),
          },
          { key: "territory", label: "Territory", cell: ({ territory }) => (territory ? TERRITORIES.label(territory) : <NotStated />) },
        ]}
      />
    </Section>
  );
}
