import type { Database } from "#lib/db/client.ts";
import { heldRecords, type Held } from "#lib/records/current.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveSet, saveTogether } from "#lib/records/save.ts";
import type { CitationInput, Item, RecordState } from "#lib/records/state.ts";
import { seedId, type SeedModule, type SeedRecord } from "./module.ts";

export type Seeded = { module: string; records: number; skipped: boolean };

/**
 * Saves each module through the gate, as one change set. A module that was seeded before is left alone, whatever has
 * been edited since: seeding again changes nothing. Throws AppError, and then none of the modules has written anything.
 */
export function seedDatabase(db: Database, modules: SeedModule[]): Promise<Seeded[]> {
  return saveTogether(db, async (tx) => {
    const report: Seeded[] = [];
    for (const module of modules) {
      const origin = `seed:${module.name}`;
      const skipped = (await tx.changeSet.findFirst({ where: { origin }, select: { id: true } })) !== null;
      if (!skipped) {
        const held = await heldRecords(tx, module.records.map(({ kind, slug }) => seedId(kind, slug)));
        const commands = module.records.map((record) => toCommand(record, held));
        await saveSet(tx, { actor: { kind: "system", name: "seed" }, origin, reason: module.reason }, commands);
      }
      report.push({ module: module.name, records: module.records.length, skipped });
    }
    return report;
  });
}

function toCommand(record: SeedRecord, held: ReadonlyMap<string, Held>): SaveCommand {
  const { kind, slug } = record;
  const id = seedId(kind, slug);
  const current = held.get(id);
  if (!current) return { kind, id, slug, expectedVersion: 0, data: record.data, citations: record.citations ?? [], discrepancies: record.discrepancies ?? [] };
  const { state, version } = current;
  return {
    kind,
    id,
    slug: state.slug,
    expectedVersion: version,
    published: state.published,
    deleted: state.deleted,
    data: mergeData(state, record.data),
    citations: [...state.citations, ...newCitations(state, record.citations ?? [])],
    discrepancies: [...state.discrepancies, ...(record.discrepancies ?? [])],
  };
}

function mergeData({ data: held }: RecordState, added: SeedRecord["data"]) {
  const merged: Record<string, unknown> = { ...held };
  for (const [field, value] of Object.entries(added)) {
    if (!Array.isArray(value)) {
      merged[field] = value;
      continue;
    }
    const items = new Map(((held[field] ?? []) as Item[]).map((item) => [item.id, item]));
    for (const item of value) items.set(item.id, { ...items.get(item.id), ...item });
    merged[field] = [...items.values()];
  }
  return merged;
}

/** Citations of the record that it does not hold yet. */
function newCitations(state: RecordState, citations: CitationInput[]): CitationInput[] {
  const key = ({ field, sourceId, locator }: CitationInput) => JSON.stringify([field, sourceId ?? null, locator ?? null]);
  const held = new Set(state.citations.map(key));
  return citations.filter((citation) => !held.has(key(citation)));
}
