import { fileError } from "./file-error.ts";
import { JsonPieces } from "./json-pieces.ts";

/** `lines`: an object in each line, so that a broken line spoils no other. `document`: objects and lists that span lines. */
export type JsonLayout = { layout: "lines" | "document"; bytes: AsyncIterable<Buffer> };

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const NEWLINE = 0x0a;
const OPEN_OBJECT = "{";
const OPEN_LIST = "[";
/** Behind these a document may go on with an object in the next line. */
const OPEN_ENDS = [":", "[", ","];

/**
 * Tells by the first line, and what begins the next, and gives the bytes back whole, without a byte order mark. A first line
 * longer than `limit` is that of a document.
 */
export async function layoutOf(source: AsyncIterable<Buffer>, limit: number): Promise<JsonLayout> {
  const chunks = source[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  let size = 0;
  let next = await chunks.next();
  while (!next.done) {
    parts.push(next.value);
    size += next.value.length;
    const shown = next.value.includes(NEWLINE) && lines(Buffer.concat(parts)).second !== null;
    if (shown || size > limit) break;
    next = await chunks.next();
  }
  const head = Buffer.concat(parts);
  const marked = head.subarray(0, MARK.length).equals(MARK);
  const rest = async function* () {
    yield marked ? head.subarray(MARK.length) : head;
    if (!next.done) yield* { [Symbol.asyncIterator]: () => chunks };
  };
  return { layout: decide(marked ? head.subarray(MARK.length) : head), bytes: rest() };
}

function lines(head: Buffer): { first: string; second: string | null } {
  const text = head.toString("utf8").trimStart();
  const end = text.indexOf("\n");
  if (end < 0) return { first: text.trimEnd(), second: null };
  return { first: text.slice(0, end).trimEnd(), second: text.slice(end).trimStart()[0] ?? null };
}

function decide(head: Buffer): JsonLayout["layout"] {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    throw fileError("The file is written in UTF-16. Save it as UTF-8.");
  if (head[0] === 0x1f || (head[0] === 0x50 && head[1] === 0x4b)) throw fileError("The file is compressed twice. Unpack it once.");
  const { first, second } = lines(head);
  if (!first) throw fileError("The file is empty.");
  if (first.startsWith(OPEN_LIST)) return "document";
  if (!first.startsWith(OPEN_OBJECT)) {
    if (second === OPEN_OBJECT) return "lines";
    throw fileError(`The file holds no JSON: it begins with ${JSON.stringify(first.slice(0, 40))}.`);
  }
  if (second === null) return "document";
  return isJson(first) || isCutOff(first, second) ? "lines" : "document";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a line is a broken one among lines, and not the first of a document that goes on in the next. */
function isCutOff(first: string, second: string): boolean {
  const pieces = new JsonPieces("");
  try {
    for (const _ of pieces.take(Buffer.from(first))) continue;
  } catch {
    return true;
  }
  return pieces.whole || pieces.insideString || (second === OPEN_OBJECT && !OPEN_ENDS.includes(first.at(-1)!));
}
