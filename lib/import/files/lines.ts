import { fileError } from "./file-error.ts";
import { PIECE_LIMITS, type Piece, type PieceLimits } from "./json-pieces.ts";

const NEWLINE = 0x0a;
const GLIMPSE = 2000;
const PATIENCE = 10;
const isBlank = (line: Buffer) => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

/** The lines of a stream of bytes that hold anything. One that is too long is passed over, and its beginning given. */
export async function* linesOf(source: AsyncIterable<Buffer>, limits: PieceLimits = PIECE_LIMITS): AsyncGenerator<Piece> {
  let parts: Buffer[] = [];
  let size = 0;
  let begin = 0;
  const add = (part: Buffer) => {
    size += part.length;
    if (size <= limits.bytes) parts.push(part);
    else parts = parts.slice(0, 1).map((first) => Buffer.from(first.subarray(0, GLIMPSE)));
    if (size > limits.bytes * PATIENCE)
      throw fileError(`The line that begins at byte ${begin.toLocaleString("en-GB")} is longer than ${(limits.bytes * PATIENCE) / 1e6} MB and has no end.`);
  };
  const taken = (): Piece | null => {
    const piece: Piece = { at: begin, bytes: Buffer.concat(parts), ...(size > limits.bytes ? { problem: `It is longer than ${limits.bytes / 1e6} MB.` } : {}) };
    parts = [];
    begin += size;
    size = 0;
    return isBlank(piece.bytes) && !piece.problem ? null : piece;
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      const line = taken();
      begin++;
      if (line) yield line;
    }
    add(chunk.subarray(from));
  }
  const last = taken();
  if (last) yield last;
}
