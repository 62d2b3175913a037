import leven from "leven";
import type { Choice } from "#lib/edit/form-spec.ts";
import { spaced } from "#lib/import/folding.ts";
import { LIKE_WORDS, SAME_WORDS } from "./choice-words.ts";

/** What a cell's words are of a closed list: one of its values, for certain or by a question; or none that is known. */
export type ReadChoice = { value: string; sure: boolean } | null;

const ROMAN: Record<string, string> = { i: "1", ii: "2", iii: "3", iv: "4" };

/** Phases however they are written: "Ph. IIb", "PHASE2", "P1/2" and "phase ii-iii" come to "phase 2b", "phase 2", … */
function plain(text: string): string {
  const words = spaced(text).replaceAll(/[_\-–—]/g, " ").replaceAll(/[().,:;'’]/g, "");
  return words
    .replaceAll(/\b(?:phases?|phs?|p)\s*(?=(?:[0-4]|i{1,3}|iv)(?:[ab]|\b|\s*\/))/g, "phase ")
    .replaceAll(/\b(iv|i{1,3})(?=[ab]?\b)/g, (roman) => ROMAN[roman] ?? roman)
    .replaceAll(/\s*\/\s*(?:phase )?/g, "/")
    .replaceAll(/(?<=\d[ab]?) (?=\d[ab]?$)/g, "/")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const listed = (words: string | undefined): string[] => (words ?? "").split(", ").filter(Boolean);
const figures = (text: string): string => text.replaceAll(/\D+/g, " ").trim();

/**
 * The value that a cell means. Its label, the value itself and other ways to write the same are certain; whatever is only
 * like one, or is written as people write phases, is for a person to say.
 */
export function readChoice(choices: readonly Choice[], text: string): ReadChoice {
  const wanted = spaced(text);
  const exact = choices.find(({ value, label }) => wanted === spaced(label) || wanted === value || wanted === value.replaceAll("_", " ")) ?? choices.find(({ value }) => listed(SAME_WORDS[value]).some((word) => spaced(word) === wanted));
  if (exact) return { value: exact.value, sure: true };
  const bare = plain(text);
  if (bare === "") return null;
  const like = choices.filter(({ value, label }) => [label, value, ...listed(LIKE_WORDS[value]), ...listed(SAME_WORDS[value])].some((word) => plain(word) === bare));
  if (like.length > 0) return only(like);
  const limit = Math.floor(bare.length / 5);
  return limit === 0 ? null : only(choices.filter(({ label }) => figures(plain(label)) === figures(bare) && leven(plain(label), bare, { maxDistance: limit + 1 }) <= limit));
}

const only = (found: readonly Choice[]): ReadChoice => (found.length === 1 && found[0] ? { value: found[0].value, sure: false } : null);
