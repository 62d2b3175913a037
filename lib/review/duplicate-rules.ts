import type { NameKind, RecordKind } from "#lib/db/generated/enums.ts";
import { normalize } from "#lib/records/normalize.ts";
import { companyKey } from "./company-names.ts";

// Which records may be one and the same, and why. Suggestions: a person decides.

/** What the rules look at of a record. */
export type Candidate = {
  id: string;
  kind: RecordKind;
  title: string;
  names: readonly { kind: NameKind; text: string }[];
  /** Identifiers, and what tells apart records that share one. */
  values: Readonly<Record<string, string | null>>;
};

/** Records with the same key may be one: `text` is what gives it in this record, `what` the word for that. */
type Mark = { key: string; what: string; text: string };
export type Suggestion = { first: string; second: string; reasons: string[] };

const letters = (text: string): string => normalize(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
const SHORTEST_CODE = 3;

/** Codes are written with and without hyphens: APG2575 is APG-2575. */
function byCode({ title, names }: Candidate): Mark[] {
  const texts = [title, ...names.filter(({ kind }) => kind !== "abbreviation").map(({ text }) => text)];
  return texts.flatMap((text) => (letters(text).length < SHORTEST_CODE ? [] : { key: `name ${letters(text)}`, what: "name", text }));
}

function byCompanyName({ title, names }: Candidate): Mark[] {
  return [title, ...names.map(({ text }) => text)].flatMap((text) => {
    const key = companyKey(text);
    return key === null ? [] : { key: `company ${key}`, what: "company by name", text };
  });
}

const byValue = (candidate: Candidate, name: string, label: string, apart = ""): Mark[] => {
  const value = candidate.values[name];
  return value ? [{ key: `${name} ${value} ${apart}`, what: label, text: value }] : [];
};

/** A variant has the identifiers of the gene that it is a variant of. */
const byTarget = (target: Candidate): Mark[] =>
  target.values.variantOfId ? byCode(target) : [...byValue(target, "hgncId", "HGNC id"), ...byValue(target, "uniprot", "UniProt accession"), ...byCode(target)];

/** One disease in two settings is two indications. */
function byDisease(indication: Candidate): Mark[] {
  const setting = letters(indication.values.line ?? "");
  return [
    ...byValue(indication, "mondoId", "MONDO id", setting),
    ...byValue(indication, "meshId", "MeSH id", setting),
    ...byCode(indication).map((mark) => ({ ...mark, key: `${mark.key} ${setting}` })),
  ];
}

/** One address, whatever stands around it: the protocol, `www`, a slash or a mark at its end, what a campaign appended. */
export function bareAddress(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) => !/^(utm_|fbclid|gclid)/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`).join("&");
  return `${hostname.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}${query && `?${query}`}`;
}

function byAddress({ values: { url } }: Candidate): Mark[] {
  return url ? [{ key: `url ${bareAddress(url)}`, what: "address", text: bareAddress(url) }] : [];
}

const RULES: Partial<Record<RecordKind, (candidate: Candidate) => Mark[]>> = {
  molecule: byCode,
  company: byCompanyName,
  target: byTarget,
  indication: byDisease,
  trial: (trial) => byValue(trial, "nctId", "NCT id"),
  source: byAddress,
};

/** The kinds that there are rules for. */
export const KINDS_WITH_RULES = Object.keys(RULES) as RecordKind[];

const inWords = ({ what, text }: Mark, other: Mark): string =>
  text === other.text ? `The same ${what}: ${text}` : `The same ${what}, written ${text} and ${other.text}`;

/** Every two records that may be one, with all reasons, in the order of their ids. */
export function suggestDuplicates(candidates: readonly Candidate[]): Suggestion[] {
  const marked = new Map<string, { id: string; mark: Mark }[]>();
  for (const candidate of candidates)
    for (const mark of RULES[candidate.kind]?.(candidate) ?? []) {
      const place = `${candidate.kind} ${mark.key}`;
      const there = marked.get(place) ?? [];
      if (!there.some(({ id }) => id === candidate.id)) marked.set(place, [...there, { id: candidate.id, mark }]);
    }
  const pairs = new Map<string, Suggestion>();
  for (const group of marked.values())
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const [first, second] = pairOf(one.id, other.id);
        const pair = pairs.get(`${first} ${second}`) ?? { first, second, reasons: [] };
        const reason = inWords(one.mark, other.mark);
        if (!pair.reasons.includes(reason)) pair.reasons.push(reason);
        pairs.set(`${first} ${second}`, pair);
      }
  return [...pairs.values()].sort((a, b) => (`${a.first} ${a.second}` < `${b.first} ${b.second}` ? -1 : 1));
}

/** Two ids in the order in which a pair is kept. */
export const pairOf = (one: string, other: string): [first: string, second: string] => (one < other ? [one, other] : [other, one]);
