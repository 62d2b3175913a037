import { createReadStream } from "node:fs";
import { analyse } from "chardet";
import { encodingNamed, type Encoding } from "./encodings.ts";

/** `sure`: the file says so itself, or nothing else could have written these bytes. */
export type DetectedEncoding = { encoding: Encoding; sure: boolean };

const MARKS: [number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
const SAMPLE = 1 << 16;

/** Whole files are looked at, as the one letter that tells may stand in the last row; little of them is kept. */
export async function detectEncoding(file: string, signal?: AbortSignal): Promise<DetectedEncoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let first: Buffer = Buffer.alloc(0);
  /** Bytes that are no ASCII, with what stands around them. */
  const telling: Buffer[] = [];
  let kept = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: SAMPLE, ...(signal ? { signal } : {}) }) as AsyncIterable<Buffer>) {
    if (first.length === 0) {
      first = chunk.subarray(0, 4096);
      const mark = MARKS.find(([bytes]) => bytes.every((byte, index) => chunk[index] === byte));
      if (mark) return { encoding: mark[1], sure: true };
      const wide = wideOf(first);
      if (wide) return { encoding: wide, sure: false };
    }
    if (isUtf8) isUtf8 = decodes(utf8, chunk, true);
    const at = kept < SAMPLE ? chunk.findIndex((byte) => byte >= 0x80) : -1;
    if (at < 0) continue;
    // From the line's beginning, so that no letter of two bytes is cut in the middle.
    const part = chunk.subarray(chunk.lastIndexOf(0x0a, at) + 1).subarray(0, SAMPLE - kept);
    telling.push(part);
    kept += part.length;
  }
  if (isUtf8 && decodes(utf8, new Uint8Array(), false)) return { encoding: "utf-8", sure: true };
  return { encoding: likeliest(Buffer.concat(telling)), sure: false };
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Two bytes for each letter show in Latin text, and in the separators of any other: each second byte is 0. */
function wideOf(bytes: Buffer): Encoding | null {
  const pairs = Math.floor(bytes.length / 2);
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, pairs * 2).entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs / 20 && even === 0) return "utf-16le";
  return even > pairs / 20 && odd === 0 ? "utf-16be" : null;
}

function likeliest(sample: Buffer): Encoding {
  for (const { name } of analyse(sample)) {
    const encoding = encodingNamed(name);
    // The sample may end within a letter.
    if (encoding && encoding !== "utf-8" && decodes(new TextDecoder(encoding, { fatal: true }), sample, true)) return encoding;
  }
  return "windows-1252";
}
