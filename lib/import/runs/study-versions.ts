import { promisify } from "node:util";
import { constants, gunzip, zstdCompressSync, zstdDecompress } from "node:zlib";
import type { Database, Transaction } from "#lib/db/client.ts";
import { executeLarge } from "#lib/db/large-values.ts";
import { anyOf, sqlTime } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import type { Read } from "#lib/import/importer.ts";
import { nextId } from "./next-id.ts";

/** By what the bytes begin with: versions that were kept first are in gzip. */
const isGzip = (body: Uint8Array): boolean => body[0] === 0x1f && body[1] === 0x8b;
const unpackers = { gzip: promisify(gunzip), zstd: promisify(zstdDecompress) };
const unpack = (body: Uint8Array): Promise<Buffer> => unpackers[isGzip(body) ? "gzip" : "zstd"](body);
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export type KnownStudy = { nctId: string; hash: string | null; mappedBy: string | null };
export type PackedThing = { key: string; hash: string; body: Uint8Array; mappedBy: string };

/** What is known of these studies: the version read last, and what it was mapped by. */
export async function knownStudies(db: Database | Transaction, keys: Iterable<string>): Promise<Map<string, KnownStudy>> {
  const rows = await db.$queryRaw<KnownStudy[]>(sql`
    SELECT s."nctId", s."mappedBy", v."hash" FROM "RegistryStudy" s LEFT JOIN "RegistryVersion" v ON v."id" = s."versionId" WHERE s."nctId" IN ${anyOf(keys)}`);
  return new Map(rows.map((row) => [row.nctId, row]));
}

/**
 * A study is small: to hand it to another thread costs as much as to compress it here. Of the same size as gzip's at its fastest, in
 * less than half the time.
 */
export const packed = ({ bytes, raw }: Pick<Read, "bytes" | "raw">): Uint8Array => zstdCompressSync(bytes ?? raw, FASTEST);

/** The studies as they came last, by key. */
export async function lastVersions(db: Database | Transaction, keys: readonly string[]): Promise<Read[]> {
  const rows = await db.registryStudy.findMany({ where: { nctId: { in: [...keys] } }, orderBy: { nctId: "asc" }, select: { nctId: true, version: { select: { hash: true, body: true } } } });
  const found = rows.flatMap(({ nctId, version }) => (version ? [{ nctId, ...version }] : []));
  return Promise.all(found.map(async ({ nctId, hash, body }, position): Promise<Read> => ({ position, key: nctId, raw: (await unpack(body)).toString("utf8"), hash })));
}

/** Each version once, as it came; the one that was read now is the last. All bodies go in one parameter, cut apart by SQLite. */
export async function keepVersions(tx: Transaction, things: readonly PackedThing[], at: Date): Promise<void> {
  if (things.length === 0) return;
  const held = await tx.$queryRaw<{ id: number | bigint; nctId: string; hash: string }[]>(sql`
    SELECT v."id", v."nctId", v."hash" FROM json_each(${JSON.stringify(things.map(({ key, hash }) => [key, hash]))}) w
    CROSS JOIN "RegistryVersion" v ON v."nctId" = w.value ->> 0 AND v."hash" = w.value ->> 1`);
  const idOf = new Map(held.map(({ id, nctId, hash }) => [`${nctId} ${hash}`, Number(id)]));
  let next = await nextId(tx, "RegistryVersion");
  const fresh: [id: number, nctId: string, hash: string, from: number, length: number][] = [];
  const bodies: Uint8Array[] = [];
  let offset = 1;
  for (const { key, hash, body } of things) {
    if (idOf.has(`${key} ${hash}`)) continue;
    idOf.set(`${key} ${hash}`, next);
    fresh.push([next++, key, hash, offset, body.length]);
    bodies.push(body);
    offset += body.length;
  }
  const studies = things.map(({ key, hash, mappedBy }) => [key, idOf.get(`${key} ${hash}`), mappedBy]);
  await tx.$executeRaw(sql`
    INSERT INTO "RegistryStudy" ("nctId", "versionId", "mappedBy", "standing", "mergedInto")
    SELECT value ->> 0, value ->> 1, value ->> 2, 'present', NULL FROM json_each(${JSON.stringify(studies)}) WHERE true
    ON CONFLICT ("nctId") DO UPDATE SET "versionId" = excluded."versionId", "mappedBy" = excluded."mappedBy", "standing" = 'present', "mergedInto" = NULL`);
  if (fresh.length === 0) return;
  await executeLarge(tx, sql`
    INSERT INTO "RegistryVersion" ("id", "nctId", "hash", "fetchedAt", "body")
    SELECT value ->> 0, value ->> 1, value ->> 2, ${sqlTime(at)}, substr(${Buffer.concat(bodies)}, value ->> 3, value ->> 4) FROM json_each(${JSON.stringify(fresh)})`);
}

/** These studies were in the answer to a question. */
export async function noteSightings(tx: Transaction, queryId: string, runId: string, keys: readonly string[]): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO "RegistrySighting" ("queryId", "nctId", "runId") SELECT ${queryId}, value, ${runId} FROM json_each(${JSON.stringify(keys)}) WHERE true
    ON CONFLICT ("queryId", "nctId") DO UPDATE SET "runId" = excluded."runId"`);
}
