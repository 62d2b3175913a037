import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { pipelineIds } from "#lib/programs/pipeline-ids.ts";
import { parsePipelineParams, pipelineEntries, type RawParams } from "#lib/programs/pipeline-params.ts";
import { searched } from "#lib/records/list-query.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { readText } from "./queue-params.ts";

/** What is selected, by an address: records named one by one, else what a filter of the pipeline or of a list leaves. */
export type Selection = { kind: RecordKind; ids: string[]; entries: [string, string][] };

const named = (raw: RawParams): string[] => [raw.id ?? []].flat().slice(0, 1000);

/** `kind` is program where the address says nothing: it may come from the pipeline as it is. */
export async function readSelection(db: Database, raw: RawParams): Promise<Selection> {
  const text = readText(raw, "kind");
  const kind = text !== null && RECORD_KINDS.has(text) ? text : "program";
  const own: [string, string][] = [["kind", kind]];
  const ids = named(raw);
  if (ids.length > 0) {
    const found = await db.record.findMany({ where: { id: { in: ids }, kind, deletedAt: null }, orderBy: { id: "asc" }, select: { id: true } });
    return { kind, ids: found.map((one) => one.id), entries: [...own, ...ids.map((id): [string, string] => ["id", id])] };
  }
  const { params } = parsePipelineParams(raw);
  if (kind === "program" || (kind === "molecule" && pipelineEntries(params).length > 0)) {
    const programs = await pipelineIds(db, params);
    const entries = [...own, ...pipelineEntries(params)];
    if (kind === "program") return { kind, ids: programs, entries };
    const rows = await db.program.findMany({ where: { id: { in: programs } }, distinct: ["moleculeId"], select: { moleculeId: true } });
    return { kind, ids: rows.map((row) => row.moleculeId).sort(), entries };
  }
  const q = readText(raw, "q") ?? "";
  const found = await db.record.findMany({ where: searched(kind, q), orderBy: [{ searchText: "asc" }, { id: "asc" }], select: { id: true } });
  return { kind, ids: found.map((one) => one.id), entries: [...own, ...(q ? [["q", q] as [string, string]] : [])] };
}

/** A query as an address's parameters are read: the inverse of `entries`. */
export function rawOf(query: string): RawParams {
  const parsed = new URLSearchParams(query);
  return Object.fromEntries([...new Set(parsed.keys())].map((name) => [name, parsed.getAll(name).length > 1 ? parsed.getAll(name) : (parsed.get(name) ?? "")]));
}

const TITLES_SHOWN = 12;

/** What some of the selected records are called, the first by name. */
export async function selectedTitles(db: Database, { ids }: Selection): Promise<string[]> {
  const rows = await db.record.findMany({ where: { id: { in: ids } }, orderBy: [{ title: "asc" }, { id: "asc" }], take: TITLES_SHOWN, select: { title: true } });
  return rows.map((row) => row.title);
}
