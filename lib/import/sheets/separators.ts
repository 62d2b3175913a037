import { withoutQuoted } from "./without-quoted.ts";

const LABELS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" } as const;

export type Separator = keyof typeof LABELS;
export const SEPARATORS = Object.keys(LABELS) as [Separator, ...Separator[]];
export const separatorLabel = (separator: Separator): string => LABELS[separator];

/** `sure`: it divides the rows into the same number of cells, and no other does. */
export type DetectedSeparator = { separator: Separator; sure: boolean };

const LINES = 60;

/** What divides the cells: the sign that stands equally often in each of the first lines, and most often. */
export function detectSeparator(head: string): DetectedSeparator {
  const declared = declaredSeparator(head);
  if (declared) return { separator: declared, sure: true };
  const lines = withoutQuoted(head).split(/\r\n|\n|\r/).filter((line) => line.trim() !== "").slice(0, LINES);
  const scored = SEPARATORS.map((separator) => {
    const [first = 0, ...rest] = lines.map((line) => line.split(separator).length - 1);
    const alike = rest.filter((count) => count === first).length / Math.max(1, rest.length);
    return { separator, score: first === 0 ? 0 : (rest.length === 0 ? 1 : alike) * 100 + Math.min(first, 50), alike };
  }).toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score === 0) return { separator: ",", sure: false };
  return { separator: best.separator, sure: best.alike === 1 && (second?.score ?? 0) < best.score / 2 };
}

/** "sep=;" as a first line, by which spreadsheets are told. */
export function declaredSeparator(head: string): Separator | null {
  const declared = /^"?sep=(.)"?(?:[\r\n]|$)/i.exec(head)?.[1];
  return SEPARATORS.find((separator) => separator === declared) ?? null;
}
