import { cite } from "#components/records/cite.tsx";
import { html, type Html } from "#components/ui/html.ts";
import { addressHere } from "#lib/as-of/stand.ts";
import { partnerNames } from "#lib/programs/bar.ts";
import { eventFields } from "#lib/programs/event-fields.ts";
import { presentEvent } from "#lib/programs/present-event.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { REGISTRATIONAL } from "./registrational.ts";

/** What heads a row: molecule and disease, territory, and with whom. */
export const programName = (row: ProgramRow, notes: Footnotes): Html => html`${link(row)}${cite(notes, row.id, row.indication ? ["indicationId", "setting"] : "moleculeId")}${marks(row, notes)}`;

function link({ slug, molecule, indication, setting }: ProgramRow): Html {
  const disease = indication?.name ?? html`<i>indication not stated</i>`;
  return html`<a class="chart-program" href="${addressHere(`/programs/${slug}`)}"><b>${molecule.name}</b> ${disease}${setting && `, ${setting}`}</a>`;
}

function marks(row: ProgramRow, notes: Footnotes): Html {
  const event = presentEvent(row);
  const registrational =
    row.registrational &&
    html`<span>${REGISTRATIONAL}${event && cite(notes, row.id, eventFields(event.id, "registrational"))}</span>`;
  const territory = row.territory ? TERRITORIES.short(row.territory) : html`<i>territory not stated</i>`;
  const partners = row.partners.length > 0 && html`<span class="chart-with">with ${partnerNames(row.partners).join(", ")}</span>`;
  return html`<span class="chart-marks">${registrational}<span>${territory}${cite(notes, row.id, "territory")}</span>${partners}</span>`;
}
