import { AppError } from "#lib/errors.ts";
import type { Batch, Place, Read } from "#lib/import/importer.ts";
import { fileError } from "#lib/import/files/file-error.ts";
import { thingsOf } from "#lib/import/files/json-things.ts";
import { partsOf, type FilePart } from "#lib/import/files/unpack.ts";
import { readStudyText } from "./read-study.ts";
import { SeenStudies } from "./seen-studies.ts";

const BATCH = 200;
const BATCH_CHARACTERS = 8_000_000;
/** The member of a page of the API that its studies are in. */
const LIST = "studies";
/** So many in a row that cannot be read are no accident. */
const MAX_BROKEN = 1000;
/** Nearly ten times what the registry holds. */
const MAX_STUDIES = 5_000_000;

/**
 * The studies of a file: one study, an array, a page of the API, one a line, or a zip of such files; gzip is unpacked. The
 * format is told by what is in it. A study that cannot be read is given with the reason; where the file cannot be read any
 * further, what was whole before it is given, and then the error. To go on from a place, all before it is read again.
 */
export async function* readStudyFile(file: string, from: Place, signal: AbortSignal): AsyncGenerator<Batch> {
  let things: Read[] = [];
  let characters = 0;
  let position = 0;
  let reading: FilePart | null = null;
  const batch = (): Batch => {
    const taken = things;
    things = [];
    characters = 0;
    return { things: taken, after: { position, cursor: null }, part: reading?.behind() };
  };
  try {
    for await (const { read, part } of studiesOf(file)) {
      signal.throwIfAborted();
      position = read.position + 1;
      reading = part;
      if (read.position < from.position) continue;
      things.push(read);
      characters += read.raw.length;
      if (things.length >= BATCH || characters >= BATCH_CHARACTERS) yield batch();
    }
  } catch (error) {
    if (things.length && error instanceof AppError) yield batch();
    throw error;
  }
  if (things.length) yield batch();
}

async function* studiesOf(file: string): AsyncGenerator<{ read: Read; part: FilePart }> {
  const seen = new SeenStudies();
  let position = 0;
  let brokenInARow = 0;
  for await (const part of partsOf(file))
    for await (const one of studiesOfPart(part, () => position)) {
      const read = one.error ? one : seen.check(one);
      position++;
      brokenInARow = read.error ? brokenInARow + 1 : 0;
      yield { read, part };
      if (brokenInARow >= MAX_BROKEN) throw fileError(`${MAX_BROKEN} things in a row could not be read as studies, up to number ${position}. The last: ${read.error}`);
      if (position >= MAX_STUDIES) throw fileError(`The file holds more than ${MAX_STUDIES.toLocaleString("en-GB")} studies, far more than the registry has.`);
    }
}

async function* studiesOfPart(part: FilePart, position: () => number): AsyncGenerator<Read> {
  const start = position();
  try {
    for await (const piece of thingsOf(part.bytes, LIST)) yield readStudyText(piece.bytes, position(), piece.problem);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const whole = position() - start;
    const behind = whole ? `${error.message} ${whole === 1 ? "One study" : `${whole.toLocaleString("en-GB")} studies`} before it could be read.` : error.message;
    if (part.name === null) throw new AppError(error.code, behind);
    // The other files of an archive are whole.
    yield readStudyText(Buffer.alloc(0), position(), `${part.name}: ${behind}`);
  }
}
