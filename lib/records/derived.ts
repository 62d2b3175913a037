import type { Database, Transaction } from "#lib/db/client.ts";
import { anyOf, readRows, updateRows } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import type { ChangedRecord } from "./changed-records.ts";
import { KINDS } from "./kinds.ts";
import { normalize } from "./normalize.ts";
import type { AggregateData, Item } from "./state.ts";

export type RecordColumns = { title: string; searchText: string };

/** What the Record itself derives from its aggregate. */
export function recordColumns(kind: keyof typeof KINDS, data: AggregateData, titleOf: (id: string) => string): RecordColumns {
  const title = KINDS[kind].title(data, titleOf);
  const names = Array.isArray(data.names) ? (data.names as Item[]).map((name) => String(name.text)) : [];
  return { title, searchText: normalize([title, ...names].join("\n")) };
}

/** What a program is called after. */
type Named = { moleculeId: string; indicationId: string | null };
const namesakes = ({ moleculeId, indicationId }: Named): string[] => (indicationId === null ? [moleculeId] : [moleculeId, indicationId]);

/** The title of any of these records, an empty one where there is none. */
async function heldTitles(db: Database | Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length > 0 ? await readRows<{ id: string; title: string }>(db, "Record", ["id", "title"], "id", ids) : [];
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Titles and search text of the records of a set. Titles of what a title is made of come first. */
export async function deriveRecords(tx: Transaction, records: readonly ChangedRecord[]): Promise<Map<string, RecordColumns>> {
  const columns = new Map<string, RecordColumns>();
  const [programs, others] = [records.filter(({ kind }) => kind === "program"), records.filter(({ kind }) => kind !== "program")];
  for (const { id, kind, state } of others) columns.set(id, recordColumns(kind, state.data, () => ""));
  const wanted = programs.flatMap(({ state }) => namesakes(state.data as Named)).filter((id) => !columns.has(id));
  const held = await heldTitles(tx, [...new Set(wanted)]);
  for (const { id, kind, state } of programs) columns.set(id, recordColumns(kind, state.data, (one) => columns.get(one)?.title ?? held.get(one) ?? ""));
  return columns;
}

/** Programs that are called after records with a new title get one too, but for those of the set, which have theirs. */
export async function renamePrograms(tx: Transaction, renamed: readonly string[], ofSet: ReadonlySet<string>) {
  if (renamed.length === 0) return;
  const programs = sql`SELECT "id", "moleculeId", "indicationId", "territory", "setting" FROM "Program"`;
  const found = await tx.$queryRaw<(AggregateData & Named & { id: string })[]>(sql`${programs} WHERE "moleculeId" IN ${anyOf(renamed)} UNION ${programs} WHERE "indicationId" IN ${anyOf(renamed)}`);
  const others = found.filter(({ id }) => !ofSet.has(id));
  const titles = await heldTitles(tx, [...new Set(others.flatMap(namesakes))]);
  await updateRows(tx, "Record", others.map(({ id, ...data }) => ({ id, ...recordColumns("program", data, (one) => titles.get(one) ?? "") })), "id");
}
