import type { Database } from "#lib/db/client.ts";
import type { Territory, UnmappedKind } from "#lib/db/generated/enums.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import { registryAddress } from "#lib/trials/registry.ts";
import { ASKED_AGAIN } from "#lib/import/compare/asked-again.ts";
import { heldNames } from "./held-names.ts";
import { MONDO_SOURCE, mondoOf } from "./mondo.ts";
import type { HeldNames } from "./names-index.ts";
import { sourceSlug } from "./registry-ids.ts";

/** A study as it is held: what its items are called, so that the registry's are found among them. */
export type HeldTrial = {
  id: string;
  slug: string;
  companies: { id: string; companyId: string; role: string }[];
  molecules: { id: string; moleculeId: string | null; name: string | null }[];
  programs: { id: string; programId: string; moleculeId: string }[];
  conditions: { id: string; name: string }[];
  countries: { id: string; name: string }[];
};

export type HeldProgram = {
  id: string;
  slug: string;
  title: string;
  moleculeId: string;
  indicationId: string | null;
  territory: Territory | null;
  setting: string | null;
  isDeleted: boolean;
  companies: string[];
  events: { id: string; kind: string; stage: string }[];
};

/** What is held of all that a batch of studies names. */
export type Known = {
  names: HeldNames;
  mondoByMesh: ReadonlyMap<string, string>;
  /** What a person said that a text is: the id of a record, null for nothing that is tracked, undefined where nobody did. */
  remembered: (what: UnmappedKind, text: string) => string | null | undefined;
  trials: ReadonlyMap<string, HeldTrial>;
  /** The record of the source, by NCT id. */
  sources: ReadonlyMap<string, { id: string; slug: string }>;
  /** The record of MONDO's table. */
  mondoSource: { id: string; slug: string; isHeld: boolean };
};

/** Reads what is held of these studies: some queries for the batch, whatever its size. */
export async function readKnown(db: Database, nctIds: readonly string[]): Promise<Known> {
  const names = await heldNames(db);
  const mondoByMesh = await mondoOf.byMesh();
  const mappings = await db.importMapping.findMany({ where: { kind: "ctgov" }, select: { what: true, normalized: true, recordId: true } });
  const said = new Map(mappings.map(({ what, normalized, recordId }) => [`${what} ${normalized}`, recordId]));
  const { slug } = MONDO_SOURCE;
  const held = await db.record.findFirst({ where: { kind: "source", slug, deletedAt: null }, select: { id: true } });
  const mondoSource = { id: held?.id ?? `source:${slug}`, slug, isHeld: held !== null };
  return { names, mondoByMesh, mondoSource, remembered: (what, text) => said.get(`${what} ${normalize(text)}`), trials: await readTrials(db, nctIds), sources: await readSources(db, nctIds) };
}

async function readTrials(db: Database, nctIds: readonly string[]): Promise<Map<string, HeldTrial>> {
  const own = { orderBy: { position: "asc" } } as const;
  const rows = await db.trial.findMany({
    where: { nctId: { in: [...new Set(nctIds)] } },
    select: {
      id: true,
      nctId: true,
      record: { select: { slug: true } },
      companies: { ...own, select: { id: true, companyId: true, role: true } },
      molecules: { ...own, select: { id: true, moleculeId: true, name: true } },
      programs: { ...own, select: { id: true, programId: true, program: { select: { moleculeId: true } } } },
      conditions: { ...own, select: { id: true, name: true } },
      countries: { ...own, select: { id: true, name: true } },
    },
  });
  return new Map(
    rows.map(({ nctId, record, programs, ...trial }) => [nctId, { ...trial, slug: record.slug, programs: programs.map(({ program, ...link }) => ({ ...link, moleculeId: program.moleculeId })) }]),
  );
}

/** A study's record in the registry, under the ways that people write its address. */
const addresses = (nctId: string): string[] =>
  [registryAddress(nctId), registryAddress(nctId).replace("://", "://www."), `https://clinicaltrials.gov/ct2/show/${nctId}`].flatMap((address) => [address, `${address}/`]);

async function readSources(db: Database, nctIds: readonly string[]): Promise<Map<string, { id: string; slug: string }>> {
  const wanted = new Map(nctIds.flatMap((nctId) => [...addresses(nctId), sourceSlug(nctId)].map((name) => [name, nctId])));
  const rows = await db.$queryRaw<{ id: string; slug: string; url: string | null }[]>(sql`
    SELECT r."id", r."slug", s."url" FROM "Record" r JOIN "Source" s ON s."id" = r."id"
    WHERE r."deletedAt" IS NULL AND (s."url" IN ${anyOf(wanted.keys())} OR (r."kind" = 'source' AND r."slug" IN ${anyOf(nctIds.map(sourceSlug))})) ORDER BY r."id"`);
  const sources = new Map<string, { id: string; slug: string }>();
  for (const { id, slug, url } of rows) {
    const nctId = wanted.get(slug) ?? wanted.get(url ?? "");
    if (nctId !== undefined && !sources.has(nctId)) sources.set(nctId, { id, slug });
  }
  return sources;
}

/** The programs of some molecules, by molecule; those that were deleted too, for nothing may be told of them anew, unless they are asked about again. */
export async function programsOf(db: Database, moleculeIds: readonly string[]): Promise<Map<string, HeldProgram[]>> {
  const rows = await db.program.findMany({
    where: { moleculeId: { in: [...new Set(moleculeIds)] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      moleculeId: true,
      indicationId: true,
      territory: true,
      setting: true,
      record: { select: { slug: true, title: true, deletedAt: true } },
      companies: { select: { companyId: true } },
      events: { select: { id: true, kind: true, stage: true } },
    },
  });
  const again = new Set(await askedAgain(db, rows.flatMap(({ id, record }) => (record.deletedAt ? [id] : []))));
  const programs = rows.filter(({ id }) => !again.has(id)).map(({ record, companies, ...row }) => ({ ...row, slug: record.slug, title: record.title, isDeleted: record.deletedAt !== null, companies: companies.map(({ companyId }) => companyId) }));
  return Map.groupBy(programs, ({ moleculeId }) => moleculeId);
}

async function askedAgain(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT r."id" FROM "Record" r WHERE r."id" IN ${anyOf(ids)} AND ${ASKED_AGAIN}`);
  return rows.map(({ id }) => id);
}
