import type { Transaction } from "#lib/db/client.ts";

/** Says which moment it is to the triggers that keep what was held (lib/db/held-tables.ts). */
export async function setClock(tx: Transaction, at: Date): Promise<void> {
  await tx.$executeRaw`INSERT INTO "Clock" ("id", "at") VALUES (1, ${at.getTime()}) ON CONFLICT ("id") DO UPDATE SET "at" = excluded."at"`;
}
