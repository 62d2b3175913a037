import { ownExportOf } from "./own-exports.ts";
import { foldHeader, HEADER_WORDS } from "./header-words.ts";
import { REASON_HEADER } from "./set-aside.ts";
import { SHEET_KINDS, targetsOf, type SheetKind, type Target } from "./targets.ts";

/** What a column is likely to hold. `sure`: its header is the target's own name. */
export type SuggestedColumn = { target: string; sure: boolean } | null;

/** Readings of the columns of a kind by their headers. No two columns are read as the same thing. */
export function suggestColumns(kind: SheetKind, headers: readonly string[]): SuggestedColumn[] {
  const own = ownExportOf(headers);
  if (own?.kind === kind) return headers.map((header) => (own.targets[header] ? { target: own.targets[header], sure: true } : null));
  const targets = targetsOf(kind);
  const folded = headers.map((header) => (header === REASON_HEADER ? "" : foldHeader(header)));
  const taken = new Set<string>();
  const suggested = headers.map((): SuggestedColumn => null);
  const suggest = (sure: boolean, fits: (target: Target, header: string) => boolean) => {
    for (const [position, header] of folded.entries()) {
      if (suggested[position] || header === "") continue;
      const target = targets.find((one) => !taken.has(one.key) && fits(one, header));
      if (!target) continue;
      taken.add(target.key);
      suggested[position] = { target: target.key, sure };
    }
  };
  suggest(true, ({ key, label }, header) => header === foldHeader(label) || header === foldHeader(key));
  suggest(false, ({ key, list, part }, header) => wordsOf(kind, key).includes(header) || (list === null && header === foldHeader(part)));
  // "Phase (current)", "Drug code": the words of one target, and some more.
  suggest(false, ({ key }, header) => wordsOf(kind, key).some((words) => words.length > 3 && ` ${header} `.includes(` ${words} `)));
  return suggested;
}

const wordsOf = (kind: SheetKind, key: string): string[] => (HEADER_WORDS[`${kind} ${key}`] ?? HEADER_WORDS[key] ?? "").split(", ").map(foldHeader).filter(Boolean);

/** What a row of each kind cannot do without. */
const IDENTITY: Record<SheetKind, string> = { program: "moleculeId", molecule: "name", company: "name", indication: "name", target: "name", trial: "nctId", partnership: "title", catalyst: "title" };
export const identityOf = (kind: SheetKind): string => IDENTITY[kind];

/** The kind of record that the rows are most likely of, by how many columns its fields account for. */
export function suggestKind(headers: readonly string[]): SheetKind {
  const own = ownExportOf(headers);
  if (own) return own.kind;
  const scored = SHEET_KINDS.map((kind) => {
    const columns = suggestColumns(kind, headers);
    const isNamed = columns.some((column) => column?.target === IDENTITY[kind]);
    return { kind, score: columns.reduce((sum, column) => sum + (column ? (column.sure ? 3 : 2) : 0), 0) + (isNamed ? 5 : 0) };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.kind ?? "program";
}
