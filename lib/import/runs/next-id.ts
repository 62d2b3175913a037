import type { Transaction } from "#lib/db/client.ts";

/** The id that the next row of a table gets that counts its rows, so that rows which refer to each other are written as sets. */
export async function nextId(tx: Transaction, table: "ImportFinding" | "RegistryVersion"): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ seq: number | bigint }[]>("SELECT seq FROM sqlite_sequence WHERE name = ?", table);
  return Number(row?.seq ?? 0) + 1;
}
