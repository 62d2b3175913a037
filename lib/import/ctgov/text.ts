import { decodeHTMLStrict } from "entities";
import { UNSEEN } from "#lib/records/fields.ts";

// Texts of the registry as plain text. It writes CommonMark, with entities where whoever registered the study wrote some.

const MOST_IN_LINE = 300;
const MOST_IN_PARAGRAPH = 4000;

/** A backslash before a mark means the mark. Both are read in one pass: what comes out of one is not read again. */
const ESCAPED = /\\([!-/:-@[-`{-~])|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;
/** The registry capitalises words, entities too: `&Amp;`. HTML has another meaning for some of these (`&Gt;` is ≫). */
const CAPITALISED = new Map([["&amp;", "&"], ["&lt;", "<"], ["&gt;", ">"], ["&quot;", '"'], ["&apos;", "'"], ["&nbsp;", " "]]);
const LONE_SURROGATES = /\p{Surrogate}/gu;
const ALL_UNSEEN = new RegExp(UNSEEN, "g");

const decoded = (text: string): string => text.replaceAll(ESCAPED, (match, mark?: string) => mark ?? CAPITALISED.get(match.toLowerCase()) ?? decodeHTMLStrict(match));

/** Printable ASCII without a backslash or an ampersand: there is nothing to mend in most texts. */
const SOUND = /^[ -%'-[\]-~]*$/;

/** Without what no field may hold: control and invisible characters, halves of characters. */
const mended = (text: string): string => decoded(text).replaceAll(/\r\n?/g, "\n").replaceAll(LONE_SURROGATES, "").replaceAll(ALL_UNSEEN, "").normalize("NFC");

/** As it is meant, and without what no field may hold. */
const visible = (text: string): string => (SOUND.test(text) ? text : mended(text));

/** `cut`: the source says more. */
export type Plain = { text: string; cut: boolean };

function within(most: number, text: string): Plain | null {
  if (text === "") return null;
  if (text.length <= most) return { text, cut: false };
  const kept = text.slice(0, most - 1).replaceAll(LONE_SURROGATES, "").trimEnd();
  return { text: `${kept}…`, cut: true };
}

/** One line of plain text that every field for a line takes; null where nothing is left. */
export const plainLine = (text: string | undefined): Plain | null => (text === undefined ? null : within(MOST_IN_LINE, visible(text).replaceAll(/\s+/g, " ").trim()));

/** The same with its line breaks, for a longer field. */
export const plainParagraph = (text: string | undefined): Plain | null =>
  text === undefined ? null : within(MOST_IN_PARAGRAPH, visible(text).replaceAll(/[^\S\n]+/g, " ").replaceAll(/\n{3,}/g, "\n\n").trim());

/** The lines that say something, each once, by what they say when capitals do not count. */
export function distinctLines(texts: readonly (string | undefined)[]): string[] {
  const lines = new Map<string, string>();
  for (const text of new Set(texts)) {
    const line = plainLine(text)?.text;
    if (line !== undefined && !lines.has(line.toLowerCase())) lines.set(line.toLowerCase(), line);
  }
  return [...lines.values()];
}
