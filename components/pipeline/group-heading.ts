import { html, type Html } from "#components/ui/html.ts";
import { addressHere } from "#lib/as-of/stand.ts";
import type { RowGroup } from "#lib/programs/group-rows.ts";

/** The row above a group of programs. */
export function groupHeading({ label, href, note }: Omit<RowGroup, "rows">, columns: number): Html {
  if (!label) return html``;
  const name = href ? html`<a href="${addressHere(href)}">${label}</a>` : label;
  return html`<tr class="chart-group"><th scope="rowgroup" colspan="${columns}">${name}${note && html`<span class="chart-note"> ${note}</span>`}</th></tr>`;
}
