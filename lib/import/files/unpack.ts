import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { asFileError, fileError } from "./file-error.ts";

/**
 * A file, or one in an archive, whose name is then given. Its bytes can be read once, before the next is asked for. `behind`: how
 * much of the whole file has been read, from 0 to 1.
 */
export type FilePart = { name: string | null; bytes: AsyncIterable<Buffer>; behind: () => number };

const CHUNK = 1 << 18;

/** What a file holds: itself, unpacked where it is gzip, or the files of a zip. Its first bytes tell, not its name. */
export async function* partsOf(file: string): AsyncGenerator<FilePart> {
  try {
    const { magic, size } = await beginningOf(file);
    if (magic.length === 0) throw fileError("The file is empty.");
    if (magic[0] === 0x50 && magic[1] === 0x4b) return yield* zipped(file);
    const stream = createReadStream(file, { highWaterMark: CHUNK });
    yield { name: null, bytes: magic[0] === 0x1f && magic[1] === 0x8b ? gunzipped(stream) : plain(stream), behind: () => shareOf(stream.bytesRead, size) };
  } catch (error) {
    throw asFileError(error);
  }
}

const shareOf = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 1);

async function beginningOf(file: string): Promise<{ magic: Buffer; size: number }> {
  const handle = await open(file);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw fileError("This is not a file.");
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return { magic: buffer.subarray(0, bytesRead), size: stat.size };
  } finally {
    await handle.close();
  }
}

async function* plain(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw asFileError(error);
  } finally {
    stream.destroy();
  }
}

const gunzipped = (stream: Readable): AsyncGenerator<Buffer> =>
  // What goes wrong arrives at the reader of the last stream.
  plain(pipeline(stream, createGunzip({ chunkSize: CHUNK }), () => {}));

/** The registry's download of many studies: a file for each. */
async function* zipped(file: string): AsyncGenerator<FilePart> {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true });
  } catch (error) {
    throw fileError(`The archive cannot be opened (${(error as Error).message}).`);
  }
  try {
    let before = 0;
    for await (const entry of entriesOf(zip)) {
      if (entry.fileName.endsWith("/") || /(^|\/)(__MACOSX\/|\.DS_Store$)/.test(entry.fileName)) continue;
      const start = before;
      const read = { bytes: 0 };
      yield { name: entry.fileName, bytes: bytesOf(zip, entry, read), behind: () => shareOf(start + entry.compressedSize * shareOf(read.bytes, entry.uncompressedSize), zip.fileSize) };
      before += entry.compressedSize;
    }
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw fileError(`The archive's list of files is damaged (${(error as Error).message}).`);
  }
}

async function* bytesOf(zip: ZipFile, entry: Entry, read: { bytes: number }): AsyncGenerator<Buffer> {
  let stream: Readable;
  try {
    stream = await zip.openReadStreamPromise(entry);
  } catch (error) {
    throw fileError(`It cannot be unpacked (${(error as Error).message}).`);
  }
  try {
    for await (const chunk of stream) {
      read.bytes += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  } catch (error) {
    throw fileError(`It cannot be unpacked (${(error as Error).message}).`);
  } finally {
    stream.destroy();
  }
}
