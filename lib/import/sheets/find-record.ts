import leven from "leven";
import type { RecordKind, UnmappedKind } from "#lib/db/generated/enums.ts";
import { spaced } from "#lib/import/folding.ts";
import { nameKey } from "#lib/import/compare/new-id.ts";
import { nearMatches } from "#lib/records/near-matches.ts";
import { recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { HeldNames, Named } from "./held-names.ts";

/** Which record a name means: a held one, for certain or by a question; one that would be made; or none, and why. */
export type FoundRecord =
  | { is: "held"; id: string; title: string }
  | { is: "likely"; id: string; title: string; question: string }
  | { is: "new"; question: string | null }
  | { is: "none"; reason: string };

export type Remembered = (what: UnmappedKind, text: string) => string | null | undefined;

const SHOWN = 3;
const titles = (found: readonly Named[]) => found.slice(0, SHOWN).map(({ title }) => title).join("; ");
const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
const figures = (text: string) => spaced(text).replaceAll(/\D+/g, " ").trim();

/** Under what a name is remembered. */
export const rememberedAs = (kind: RecordKind): UnmappedKind => (kind === "company" || kind === "molecule" || kind === "indication" || kind === "program" ? kind : "value");

/**
 * Looks for the record that a cell names. A name, title or address that is held: certain. The same but for signs and legal
 * form, or nearly the same: a question; names whose figures differ are different things, however near they are.
 */
export function findRecord(names: HeldNames, kind: RecordKind, text: string, remembered: Remembered): FoundRecord {
  const own = names(kind);
  const word = RECORD_KINDS.label(kind).toLowerCase();
  const said = remembered(rememberedAs(kind), text);
  if (said === null) return { is: "none", reason: "It was said to be nothing that is tracked." };
  const mapped = said === undefined ? undefined : own.byId.get(said);
  if (mapped) return held(mapped);
  const addressed = own.bySlug.get(slugIn(kind, text) ?? "");
  const exact = own.byName.get(spaced(text)) ?? [];
  const [only] = exact;
  if (only && exact.length === 1) return held(only);
  if (exact.length > 1) {
    const titled = exact.filter(({ title }) => spaced(title) === spaced(text));
    return titled.length === 1 && titled[0] ? held(titled[0]) : { is: "none", reason: `“${shown(text)}” is the name of several: ${titles(exact)}.` };
  }
  if (addressed) return held(addressed);
  const loose = own.byLoose.get(nameKey(kind, text) ?? "") ?? [];
  if (loose.length === 1 && loose[0]) return likely(text, loose[0]);
  if (loose.length > 1) return { is: "none", reason: `“${shown(text)}” can be several: ${titles(loose)}.` };
  // Titles are sentences: two that differ by a word tell of different things.
  const near = RECORD_TITLED.has(kind) ? [] : nearby(own, text);
  const close = near.filter((one) => isClose(text, one));
  if (close.length === 1 && close[0]) return likely(text, close[0]);
  return { is: "new", question: near.length > 0 ? `Should there be a new ${word} “${shown(text)}”? Near it are: ${titles(near)}.` : null };
}

const held = ({ id, title }: Named): FoundRecord => ({ is: "held", id, title });
const likely = (text: string, { id, title }: Named): FoundRecord => ({ is: "likely", id, title, question: `Is “${shown(text)}” ${title}?` });

const RECORD_TITLED: ReadonlySet<RecordKind> = new Set(["program", "trial", "partnership", "source", "catalyst"]);

/** Shorter names are abbreviations: each letter of CLL tells it from CML. */
const SHORTEST_MISTYPED = 5;

/** A slip of the pen in every six letters, or a name within the other. */
function isClose(text: string, { title, names }: Named): boolean {
  const wanted = spaced(text);
  return [title, ...names].map(spaced).some((name) => {
    if (` ${name} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${name} `)) return true;
    if (wanted.length < SHORTEST_MISTYPED) return false;
    const most = Math.max(1, Math.floor(wanted.length / 6));
    return leven(name, wanted, { maxDistance: most + 1 }) <= most;
  });
}

function nearby(own: ReturnType<HeldNames>, text: string): Named[] {
  const key = spaced(text);
  const known = own.near.get(key);
  if (known) return known;
  const found = nearMatches(text, own.all).filter(({ title, slug, names }) => [title, slug, ...names].some((name) => figures(name) === figures(text)));
  own.near.set(key, found);
  return found;
}

/** The slug in an address: whole, from the root, or by itself. */
export function slugIn(kind: RecordKind, text: string): string | null {
  const path = text.trim().replace(/^https?:\/\/[^/]+/i, "").replace(/[?#].*$/, "").replace(/\/$/, "");
  const folder = recordPath(kind, "");
  if (path.startsWith(folder)) return path.slice(folder.length).toLowerCase();
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(path) ? path : null;
}
