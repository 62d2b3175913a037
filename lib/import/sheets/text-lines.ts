import { createReadStream } from "node:fs";
import type { Encoding } from "./encodings.ts";
import { LONGEST_ROW } from "./limits.ts";

/** A line of a file without its end, which is kept beside it. `tooLong`: only its beginning is there. */
export type TextLine = { number: number; text: string; end: string; tooLong: boolean };

const CHUNK = 1 << 16;

/** A text file piece by piece, without the mark of its encoding. */
export async function* textOf(file: string, encoding: Encoding, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(file, { highWaterMark: CHUNK, ...(signal ? { signal } : {}) }) as AsyncIterable<Buffer>) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** The lines of a text. Of one that is too long for a row no more than that is kept. */
export async function* linesOfText(pieces: AsyncIterable<string>, longest = LONGEST_ROW): AsyncGenerator<TextLine> {
  let number = 1;
  let held = "";
  let tooLong = false;
  let heldReturn = false;
  const add = (part: string) => {
    if (tooLong) return;
    tooLong ||= held.length + part.length > longest;
    held = tooLong ? (held + part.slice(0, longest)).slice(0, longest) : held + part;
  };
  const taken = (end: string): TextLine => {
    const line = { number, text: held, end, tooLong };
    number++;
    held = "";
    tooLong = false;
    return line;
  };
  for await (const piece of pieces) {
    // A return at the end of a piece may have its line feed in the next one.
    const text: string = heldReturn ? `\r${piece}` : piece;
    heldReturn = text.endsWith("\r");
    const whole = heldReturn ? text.slice(0, -1) : text;
    let from = 0;
    for (const match of whole.matchAll(/\r\n|\n|\r/g)) {
      add(whole.slice(from, match.index));
      from = match.index + match[0].length;
      yield taken(match[0]);
    }
    add(whole.slice(from));
  }
  if (heldReturn) yield taken("\r");
  if (held !== "" || tooLong) yield taken("");
}
