import type { Database, Transaction } from "#lib/db/client.ts";
import { HELD_TABLES, ownerOf, STILL, type HeldTable } from "#lib/db/held-tables.ts";
import { deriveDays } from "./derive-days.ts";
import { tableColumns } from "./tables.ts";
import type { Finding } from "./verify-finding.ts";

const DAYS = new Set(["fromDay", "ownFromDay", "heldFrom", "statusFrom", "outcomeFrom"]);
const HOUR_MS = 3_600_000;

class Undone extends Error {}

/** Derives every day anew, as the gate does, and takes that back: what it would have changed is wrong. */
export async function verifyDays(db: Database): Promise<Finding[]> {
  const held = await readDays(db);
  let expected = held;
  const derive = async (tx: Transaction) => {
    await deriveDays(tx, await tx.record.findMany({ select: { id: true, kind: true } }));
    expected = await readDays(tx);
    throw new Undone();
  };
  await db.$transaction(derive, { timeout: HOUR_MS }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  const keys = new Set([...held.keys(), ...expected.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [held.get(key), expected.get(key)];
    return one?.days === other?.days ? [] : [{ record: (one ?? other)?.record ?? "", field: key, held: one?.days ?? null, expected: other?.days ?? null }];
  });
}

/** The days of every row, by its table and key. A standing is nothing but days. */
async function readDays(db: Database | Transaction): Promise<Map<string, { record: string; days: string }>> {
  const read = new Map<string, { record: string; days: string }>();
  for (const table of HELD_TABLES) {
    const columns = await tableColumns(db, table);
    const days = table === "ProgramStanding" ? columns.filter((name) => name !== "recordId") : columns.filter((name) => DAYS.has(name));
    if (days.length === 0) continue;
    const key = keyOf(table, columns);
    const rows = await db.$queryRawUnsafe<{ record: string; key: string; days: string }[]>(
      `SELECT "${ownerOf(columns)}" AS "record", ${key.map((name) => `"${name}"`).join(` || ' ' || `)} AS "key", json_array(${days.map((name) => `"${name}"`).join(", ")}) AS "days" FROM "${table}"`,
    );
    for (const row of rows) read.set(`${table} ${row.key}`, { record: row.record, days: row.days });
  }
  return read;
}

const keyOf = (table: HeldTable, columns: readonly string[]) => ["recordId", table === "ProgramStanding" ? "fromDay" : "id"].filter((name) => columns.includes(name));

/** What is held still is what the tables hold, each row once. */
export async function verifyHeld(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const table of HELD_TABLES) {
    const columns = await tableColumns(db, table);
    const names = columns.map((name) => `"${name}"`).join(", ");
    const side = (from: string) => `SELECT ${names} FROM ${from}`;
    const [rows, still] = [side(`"${table}"`), side(`"Held${table}" WHERE "heldUntil" = ${STILL}`)];
    const only = async (these: string, others: string) => (await db.$queryRawUnsafe<{ record: string }[]>(`SELECT "${ownerOf(columns)}" AS "record" FROM (${these} EXCEPT ${others})`)).map(({ record }) => record);
    for (const record of await only(rows, still)) findings.push({ record, field: table, held: "a row that is not held", expected: "held still" });
    for (const record of await only(still, rows)) findings.push({ record, field: table, held: "held still", expected: "a row that is there" });
    const [counts] = await db.$queryRawUnsafe<{ rows: bigint; still: bigint }[]>(`SELECT (SELECT count(*) FROM (${rows})) AS "rows", (SELECT count(*) FROM (${still})) AS "still"`);
    if (counts?.rows !== counts?.still) findings.push({ record: "", field: table, held: `${counts?.still} rows held still`, expected: `${counts?.rows} rows` });
  }
  return findings;
}
