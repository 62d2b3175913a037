import { Cite } from "#components/records/cite.tsx";
import { Link } from "#components/ui/link.tsx";
import { eventFields } from "#lib/programs/event-fields.ts";
import { presentEvent } from "#lib/programs/present-event.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

/** What heads a row: molecule and disease, territory, and with whom. */
export function ProgramName({ row, notes }: { row: ProgramRow; notes: Footnotes }) {
  const event = presentEvent(row);
  return (
    <>
      <Link href={`/programs/${row.slug}`} className="chart-program">
        <b>{row.molecule.name}</b> {row.indication?.name ?? <i>indication not stated</i>}
        {row.setting && `, ${row.setting}`}
      </Link>
      <Cite notes={notes} record={row.id} field={row.indication ? ["indicationId", "setting"] : "moleculeId"} />
      <span className="chart-marks">
        {row.registrational && (
          <span>
            <abbr className="chart-r" title="Registrational: meant to support an approval">
              R
            </abbr>
            {event && <Cite notes={notes} record={row.id} field={eventFields(event.id, "registrational")} />}
          </span>
        )}
        <span>
          {row.territory ? TERRITORIES.short(row.territory) : <i>territory not stated</i>}
          <Cite notes={notes} record={row.id} field="territory" />
        </span>
        {row.partners.length > 0 && <span>with {partnerNames(row)}</span>}
      </span>
    </>
  );
}

function partnerNames({ partners }: ProgramRow): string {
  return [...new Set(partners.map((partner) => partner.name))].join(", ");
}
