import type { RecordKind } from "#lib/db/generated/enums.ts";
import { diseaseName, diseaseWords } from "#lib/import/disease-names.ts";
import { letters, spaced } from "#lib/import/folding.ts";
import { companyKey } from "#lib/review/company-names.ts";

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

export type NamedRow = Held & { names: readonly string[]; isDeleted: boolean; isAskedAgain: boolean; mergedIntoId: string | null; country: string | null; broaderId: string | null; meshId: string | null; mondoId: string | null };

/** Two words for one code in letters and digits are the same; shorter ones are so by chance. */
const SHORTEST_CODE = 4;

/** An index that records are put into, and put into again as they change. */
export type NamesIndex = { names: HeldNames; put: (row: NamedRow) => void };

/** `meshOf`: the MeSH heading of a disease in MONDO. */
export function namesIndex(meshOf: ReadonlyMap<string, string>): NamesIndex {
  const index = () => new Map<string, Held[]>();
  const companies = { byName: index(), byKey: index(), countryOf: new Map<string, string>() };
  const molecules = { byName: index(), byLetters: index() };
  const indications = { byName: index(), byWords: index(), byMesh: index(), byId: new Map<string, HeldIndication>() };
  const [gone, byId] = [new Map<string, string | null>(), new Map<string, Held>()];
  /** Where each record stands, to take it out again. */
  const places = new Map<string, [Map<string, Held[]>, string][]>();

  const put = ({ id, kind, slug, title, names, isDeleted, isAskedAgain, mergedIntoId, country, broaderId, meshId, mondoId }: NamedRow) => {
    for (const [at, key] of places.get(id) ?? []) at.set(key, at.get(key)?.filter((held) => held.id !== id) ?? []);
    for (const map of [gone, byId, places, companies.countryOf, indications.byId]) map.delete(id);
    if (isAskedAgain) return;
    const held = { id, kind, slug, title };
    byId.set(id, held);
    const own: [Map<string, Held[]>, string][] = [];
    places.set(id, own);
    const add = (at: Map<string, Held[]>, keys: readonly (string | null)[]) => {
      for (const key of new Set(keys)) {
        if (key === null || key === "") continue;
        own.push([at, key]);
        at.set(key, [...(at.get(key) ?? []), held]);
      }
    };
    if (isDeleted) {
      gone.set(id, mergedIntoId);
      return;
    }
    const texts = [title, ...names];
    if (kind === "company") {
      if (country !== null) companies.countryOf.set(id, country);
      add(companies.byName, texts.map(spaced));
      add(companies.byKey, texts.map(companyKey));
    } else if (kind === "molecule") {
      add(molecules.byName, texts.map(spaced));
      add(molecules.byLetters, texts.map(letters).filter((code) => code.length >= SHORTEST_CODE));
    } else {
      indications.byId.set(id, { ...held, broaderId });
      add(indications.byName, texts.map(diseaseName));
      add(indications.byWords, texts.map(diseaseWords));
      add(indications.byMesh, [meshId, mondoId === null ? null : (meshOf.get(mondoId) ?? null)]);
    }
  };
  return { names: { companies, molecules, indications, gone, byId }, put };
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
