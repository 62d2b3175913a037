import { layoutOf } from "./json-layout.ts";
import { JsonPieces, PIECE_LIMITS, type Piece, type PieceLimits } from "./json-pieces.ts";
import { linesOf } from "./lines.ts";

/** A line from which on its nesting is looked at before it is parsed: parsed, brackets alone take a hundred times their room. */
const LONG = 1_000_000;

/**
 * The things in a stream of JSON: one a line, those of an array, those of the array under `listName` in an object, or the one
 * object that it is. Memory is bounded by the longest thing. Throws where nothing more can be told apart.
 */
export async function* thingsOf(source: AsyncIterable<Buffer>, listName: string, limits: PieceLimits = PIECE_LIMITS): AsyncGenerator<Piece> {
  const { layout, bytes } = await layoutOf(source, limits.bytes);
  if (layout === "lines") for await (const line of linesOf(bytes, limits)) yield line.bytes.length < LONG ? line : bounded(line, limits);
  else {
    const pieces = new JsonPieces(listName, limits);
    for await (const chunk of bytes) yield* pieces.take(chunk);
    pieces.end();
  }
}

function bounded(line: Piece, limits: PieceLimits): Piece {
  try {
    for (const { problem } of new JsonPieces("", limits).take(line.bytes)) if (problem) return { ...line, problem };
  } catch {
    // It is no JSON either, and who parses it says why.
  }
  return line;
}
