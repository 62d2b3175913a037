import type { Readable } from "node:stream";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { fileError } from "#lib/import/files/file-error.ts";
import { MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED, RATIO_FROM } from "./limits.ts";

/** The files of a workbook, each of which can be read as often as it is needed. */
export type Archive = { has: (name: string) => boolean; bytes: (name: string) => AsyncGenerator<Buffer>; close: () => void };

/**
 * Opens a workbook. What its list of files says of their sizes is judged before anything is unpacked; while it is, no file
 * may turn out larger than it was said to be. Throws AppError `invalid`.
 */
export async function openArchive(file: string): Promise<Archive> {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true, validateEntrySizes: true });
  } catch (error) {
    throw fileError(`The workbook cannot be opened: it is damaged, or it is no .xlsx file (${(error as Error).message}).`);
  }
  try {
    const entries = await listed(zip);
    return {
      has: (name) => entries.has(name),
      bytes: (name) => bytesOf(zip, entries.get(name), name),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  const refuse = (why: string) => fileError(`The workbook is not opened: ${why}.`);
  if (zip.entryCount > MOST_ENTRIES) throw refuse(`it holds ${zip.entryCount.toLocaleString("en-GB")} files, and ${MOST_ENTRIES.toLocaleString("en-GB")} are allowed`);
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED) throw refuse(`unpacked it would be larger than ${MOST_UNPACKED / 1024 / 1024} MB`);
      if (entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > entry.compressedSize * MOST_RATIO)
        throw refuse(`${shown(entry.fileName)} in it would grow more than ${MOST_RATIO} times when unpacked`);
      if (entry.isEncrypted()) throw refuse("it is protected by a password");
      if (entries.has(entry.fileName)) throw refuse(`it holds ${shown(entry.fileName)} twice`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof Error && error.name === "AppError" ? error : fileError(`The workbook's list of files is damaged (${(error as Error).message}).`);
  }
  return entries;
}

async function* bytesOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (!entry) throw fileError(`The workbook is damaged: ${shown(name)} is not in it.`);
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof Error && error.name === "AppError") throw error;
    throw fileError(`The workbook is damaged: ${shown(name)} cannot be unpacked (${(error as Error).message}).`);
  } finally {
    stream?.destroy();
  }
}

const shown = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
