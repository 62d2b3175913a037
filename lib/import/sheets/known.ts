import type { Database } from "#lib/db/client.ts";
import { normalize } from "#lib/records/normalize.ts";
import { heldNames, type HeldNames } from "./held-names.ts";
import type { Remembered } from "./find-record.ts";

/** What is held and remembered of all that sheets may name. */
export type Known = { names: HeldNames; remembered: Remembered };

export async function readKnown(db: Database): Promise<Known> {
  const names = await heldNames(db);
  const mappings = await db.importMapping.findMany({ where: { kind: "sheet" }, select: { what: true, normalized: true, recordId: true } });
  const said = new Map(mappings.map(({ what, normalized, recordId }) => [`${what} ${normalized}`, recordId]));
  return { names, remembered: (what, text) => said.get(`${what} ${normalize(text)}`) };
}
