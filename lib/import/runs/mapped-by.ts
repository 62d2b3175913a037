import { createHash } from "node:crypto";
import type { Database } from "#lib/db/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";

/**
 * What things are mapped by: the rules, and what people said of texts. It is kept with each thing. What is tracked is not
 * part of it: where a record is new, what named it is looked at again (`look-again.ts`).
 */
export async function mappedByNow(db: Database, kind: ImportKind, rules: string): Promise<string> {
  const said = await db.importMapping.findMany({ where: { kind }, orderBy: { id: "asc" }, select: { what: true, normalized: true, recordId: true } });
  return createHash("sha256").update(JSON.stringify([rules, said])).digest("hex").slice(0, 16);
}
