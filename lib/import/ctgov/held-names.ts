import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { companyKey } from "#lib/review/company-names.ts";
import { diseaseName, diseaseWords } from "./disease-names.ts";
import { letters, spaced } from "./folding.ts";
import { mondoOf } from "./mondo.ts";

/** A record that is held, as far as names lead to it. */
export type Held = { id: string; kind: RecordKind; slug: string; title: string };
export type HeldIndication = Held & { broaderId: string | null };

type Index = ReadonlyMap<string, readonly Held[]>;

/** Where names lead to: by what is the same for two ways to write them, from the surest on. */
export type HeldNames = {
  companies: { byName: Index; byKey: Index; countryOf: ReadonlyMap<string, string> };
  molecules: { byName: Index; byLetters: Index };
  indications: { byName: Index; byWords: Index; byMesh: Index; byId: ReadonlyMap<string, HeldIndication> };
  /** Records that are no more: what each was merged into, or null where it was deleted. */
  gone: ReadonlyMap<string, string | null>;
  byId: ReadonlyMap<string, Held>;
};

type Row = Held & { names: string; isDeleted: number | bigint; mergedIntoId: string | null; country: string | null; broaderId: string | null; meshId: string | null; mondoId: string | null };

/** Two words for one code in letters and digits are the same; shorter ones are so by chance. */
const SHORTEST_CODE = 4;

const kept = new WeakMap<Database, { revision: number; names: Promise<HeldNames> }>();

/** All names that are held. They are read anew where something was saved since. */
export async function heldNames(db: Database): Promise<HeldNames> {
  const revision = (await db.revision.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))?.id ?? 0;
  const before = kept.get(db);
  if (before?.revision === revision) return before.names;
  const names = readNames(db);
  kept.set(db, { revision, names });
  names.catch(() => kept.delete(db));
  return names;
}

async function readNames(db: Database): Promise<HeldNames> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT r."id", r."kind", r."slug", r."title", r."deletedAt" IS NOT NULL AS "isDeleted", r."mergedIntoId", c."country", i."broaderId", i."meshId", i."mondoId",
      (SELECT json_group_array(n."text") FROM "Name" n WHERE n."recordId" = r."id") AS "names"
    FROM "Record" r LEFT JOIN "Company" c ON c."id" = r."id" LEFT JOIN "Indication" i ON i."id" = r."id"
    WHERE r."kind" IN ('company', 'molecule', 'indication') ORDER BY r."id"`);
  const meshOf = await mondoOf.reversed();
  const index = () => new Map<string, Held[]>();
  const companies = { byName: index(), byKey: index(), countryOf: new Map<string, string>() };
  const molecules = { byName: index(), byLetters: index() };
  const indications = { byName: index(), byWords: index(), byMesh: index(), byId: new Map<string, HeldIndication>() };
  const [gone, byId] = [new Map<string, string | null>(), new Map<string, Held>()];
  for (const { id, kind, slug, title, names, isDeleted, mergedIntoId, country, broaderId, meshId, mondoId } of rows) {
    const held = { id, kind, slug, title };
    byId.set(id, held);
    if (isDeleted) {
      gone.set(id, mergedIntoId);
      continue;
    }
    const texts = [title, ...(JSON.parse(names) as string[])];
    if (kind === "company") {
      if (country !== null) companies.countryOf.set(id, country);
      for (const text of texts) {
        add(companies.byName, spaced(text), held);
        add(companies.byKey, companyKey(text), held);
      }
    } else if (kind === "molecule")
      for (const text of texts) {
        add(molecules.byName, spaced(text), held);
        if (letters(text).length >= SHORTEST_CODE) add(molecules.byLetters, letters(text), held);
      }
    else {
      indications.byId.set(id, { ...held, broaderId });
      for (const text of texts) {
        add(indications.byName, diseaseName(text), held);
        add(indications.byWords, diseaseWords(text), held);
      }
      for (const heading of new Set([meshId, mondoId === null ? null : (meshOf.get(mondoId) ?? null)])) add(indications.byMesh, heading, held);
    }
  }
  return { companies, molecules, indications, gone, byId };
}

function add(index: Map<string, Held[]>, key: string | null, held: Held) {
  if (key === null || key === "") return;
  const there = index.get(key);
  if (!there) index.set(key, [held]);
  else if (!there.some(({ id }) => id === held.id)) there.push(held);
}

/** What a record that was merged has become, through any number of steps; null where it is deleted, undefined where it was never held. */
export function survivor(names: HeldNames, id: string): Held | null | undefined {
  const seen = new Set<string>();
  for (let at = id; !seen.has(at); ) {
    seen.add(at);
    const next = names.gone.get(at);
    if (next === undefined) return names.byId.get(at);
    if (next === null) return null;
    at = next;
  }
  return null;
}
