import type { Database } from "#lib/db/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { Importer, Read } from "#lib/import/importer.ts";
import { readStatement } from "#lib/import/compare/read-statement.ts";
import type { Mapped, Unmapped } from "#lib/import/compare/statement.ts";
import type { Stated } from "./find-changes.ts";
import { knownStudies, packed, type PackedThing } from "./study-versions.ts";

export type Failed = { position: number; key: string | null; reason: string; raw: string };

export type MappedBatch = {
  /** Keys of the things that were looked at anew: what was found of them before gives way. */
  keys: string[];
  /** Keys of those that say what they said, and are mapped by what they were mapped by. */
  same: string[];
  /** The same thing again in one batch. */
  repeated: number;
  stated: Stated[];
  unmapped: (Unmapped & { key: string })[];
  failed: Failed[];
  versions: PackedThing[];
};

/** What a batch of things states, as far as that is not known already. A thing that cannot be mapped does not stop the others. */
export async function mapBatch<Request>(db: Database, importer: Importer<Request>, request: Request, things: readonly Read[], by: string): Promise<MappedBatch> {
  const failed = things.filter(({ error, key }) => error !== undefined || key === null).map((thing) => failure(thing, thing.error ?? "It could not be told what this is."));
  const readable = things.filter((thing): thing is Read & { key: string } => thing.error === undefined && thing.key !== null);
  const last = [...new Map(readable.map((thing) => [thing.key, thing])).values()];
  const known = importer.keepsVersions ? await knownStudies(db, last.map(({ key }) => key)) : new Map();
  const isSame = ({ key, hash }: Read & { key: string }) => known.get(key)?.hash === hash && known.get(key)?.mappedBy === by;
  const fresh = last.filter((thing) => !isSame(thing));
  const { stated, unmapped, broken } = await mapThings(db, importer, request, fresh);
  const whole = fresh.filter(({ position }) => !broken.some((one) => one.position === position));
  const versions = importer.keepsVersions ? whole.map((thing) => ({ key: thing.key, hash: thing.hash, body: packed(thing), mappedBy: by })) : [];
  return {
    keys: whole.map(({ key }) => key),
    same: last.filter(isSame).map(({ key }) => key),
    repeated: readable.length - last.length,
    stated,
    unmapped,
    failed: [...failed, ...broken].toSorted((a, b) => a.position - b.position),
    versions,
  };
}

const failure = ({ position, key, raw }: Read, reason: string): Failed => ({ position, key, raw, reason: reason.slice(0, 1000) });

type Outcome = { stated: Stated[]; unmapped: (Unmapped & { key: string })[]; broken: Failed[] };

/** All at once; where that fails, one by one, so that those are named which cannot be mapped. */
export async function mapThings<Request>(db: Database, importer: Importer<Request>, request: Request, things: readonly (Read & { key: string })[]): Promise<Outcome> {
  const outcome: Outcome = { stated: [], unmapped: [], broken: [] };
  if (things.length === 0) return outcome;
  const all = await importer.map(db, request, things).then((mapped) => Map.groupBy(mapped, ({ key }) => key), () => null);
  for (const thing of things) {
    try {
      const mapped: Mapped[] = all ? (all.get(thing.key) ?? []) : await importer.map(db, request, [thing]);
      const stated = mapped.flatMap(({ statements }) => statements.map((statement) => ({ key: thing.key, statement: readStatement(statement) })));
      outcome.stated.push(...stated);
      outcome.unmapped.push(...mapped.flatMap(({ unmapped }) => unmapped.map((one) => ({ ...one, key: thing.key }))));
    } catch (error) {
      outcome.broken.push(failure(thing, error instanceof AppError && error.fields.length > 0 ? error.fields.map(({ path, message }) => `${path}: ${message}`).join("; ") : String((error as Error).message ?? error)));
    }
  }
  return { ...outcome, unmapped: await withoutUntracked(db, importer.kind, outcome.unmapped) };
}

/** What a person said to be nothing that is tracked waits for nobody. */
async function withoutUntracked(db: Database, kind: ImportKind, unmapped: Outcome["unmapped"]): Promise<Outcome["unmapped"]> {
  if (unmapped.length === 0) return unmapped;
  const untracked = await db.importMapping.findMany({ where: { kind, recordId: null }, select: { what: true, normalized: true } });
  const said = new Set(untracked.map(({ what, normalized }) => `${what} ${normalized}`));
  return unmapped.filter(({ what, text }) => !said.has(`${what} ${normalize(text)}`));
}
