import { normalize } from "#lib/records/normalize.ts";
import type { AggregateData, Item, Scalar } from "#lib/records/state.ts";
import { renamed } from "./fold-items.ts";

const LONGEST = 50;

/** The data with a name that it gives up among its names, where its kind has such a list; `id`: under which, null where it is not added. */
export function keepName(data: AggregateData, given: Scalar): { data: AggregateData; id: string | null } {
  const names = data.names as Item[] | undefined;
  if (!names || typeof given !== "string" || given === data.name || names.some((name) => name.text === given)) return { data, id: null };
  const stem = normalize(given).replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "").slice(0, LONGEST) || "name";
  const [added] = renamed([{ id: stem, kind: "alias", language: "en", text: given }], names).items as [Item];
  return { data: { ...data, names: [...names, added] }, id: added.id };
}
