import { fileError } from "#lib/import/files/file-error.ts";
import { MOST_MERGES } from "./limits.ts";

/** Cells that were made one: first and last row, first and last column (from 0). */
export type Merge = { top: number; bottom: number; left: number; right: number };

const MARK = /<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g;
const LONGEST_MARK = 200;

/** Which cells of a sheet are merged. It stands behind the rows, so the sheet is looked through once for it alone. */
export async function mergedCells(bytes: AsyncIterable<Uint8Array>): Promise<Merge[]> {
  const decoder = new TextDecoder("latin1");
  const merges: Merge[] = [];
  let rest = "";
  for await (const chunk of bytes) {
    const text: string = rest + decoder.decode(chunk, { stream: true });
    let from = 0;
    for (const match of text.matchAll(MARK)) {
      const [, left = "", top = "", right = "", bottom = ""] = match;
      merges.push({ top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) });
      if (merges.length > MOST_MERGES) throw fileError(`More than ${MOST_MERGES.toLocaleString("en-GB")} groups of cells are merged: take the merging out of the sheet.`);
      from = match.index + match[0].length;
    }
    rest = text.slice(Math.max(from, text.length - LONGEST_MARK));
  }
  return merges;
}

/** Column letters as a number from 0. */
export const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
