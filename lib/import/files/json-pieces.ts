import { fileError } from "./file-error.ts";

/** The text of one thing, as it stands in the file; or why it was not kept. `at`: the byte where it begins. */
export type Piece = { at: number; bytes: Buffer; problem?: string };

export type PieceLimits = { bytes: number; depth: number };
/** The longest studies of the registry, with all their results, have some megabytes; none is deeper than about 15. */
export const PIECE_LIMITS: PieceLimits = { bytes: 20_000_000, depth: 100 };
/** How much more than the limit is passed over in the hope that something comes behind it. */
const PATIENCE = 10;
/** Bytes that are kept of what is not: enough to know it by. */
const GLIMPSE = 2000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** What is read now: the document's begin, a list's inside, one value, the rest of an object behind its list. */
type Reading = "document" | "list" | "value" | "scalar" | "rest";

/**
 * Cuts a stream of JSON into the things of its list: those of an array, those of the array under `listName` in an object, or else
 * the object itself; several documents may follow each other. It looks at brackets and strings alone. Whether a thing is JSON
 * is found out by who parses it, so that one that is not leaves the others whole.
 *
 * Of the libraries that parse JSON as it streams, the well-kept ones were tried on 140 MB of studies (stream-json 3.8: 3.2 s,
 * @streamparser/json 0.0.26: 4.7 s; this with JSON.parse: 2.8 s). None gives the text as it came, an error in a chunk loses
 * the things before it in that chunk, and none bounds the length of a value.
 */
export class JsonPieces {
  readonly #listName: string;
  readonly #limits: PieceLimits;
  #reading: Reading = "document";
  /** What the list that is read stands in; null outside one. */
  #list: "array" | "object" | null = null;
  /** In a list: a thing must come, may come, or a comma must. */
  #due: "first" | "thing" | "comma" = "first";
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** In the document's object: the name of a member, while it is read, and whether it was that of the list. */
  #nameDue = false;
  #name: number[] | null = null;
  #listDue = false;
  #held: Buffer[] = [];
  #size = 0;
  #idle = 0;
  #problem: string | undefined;
  #begin = 0;
  #behind = 0;

  constructor(listName: string, limits: PieceLimits = PIECE_LIMITS) {
    this.#listName = listName;
    this.#limits = limits;
  }

  /** Whether all that was begun has ended. */
  get whole(): boolean {
    return this.#reading === "document";
  }

  get insideString(): boolean {
    return this.#inString;
  }

  *take(chunk: Buffer): Generator<Piece> {
    let from = 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#endString();
        else this.#name?.push(byte);
        if (this.#inString || this.#depth > 0) continue;
        yield this.#end(chunk.subarray(from, index + 1));
        continue;
      }
      if (this.#reading === "document" || this.#reading === "list") {
        if (isSpace(byte)) continue;
        if (this.#begins(byte, this.#behind + index)) from = index;
        continue;
      }
      if (this.#reading === "scalar") {
        if (!isSpace(byte) && byte !== COMMA && byte !== CLOSE_LIST) continue;
        yield this.#end(chunk.subarray(from, index));
        index--;
        continue;
      }
      if (this.#within(byte)) yield this.#end(chunk.subarray(from, index + 1));
    }
    if (this.#reading === "value" || this.#reading === "scalar") this.#hold(chunk.subarray(from));
    else this.#wait(chunk.length);
    this.#behind += chunk.length;
  }

  /** To be called where the bytes end. */
  end(): void {
    if (!this.whole) throw fileError(`The file breaks off in the middle, at byte ${this.#behind.toLocaleString("en-GB")}.`);
  }

  /** Whether a value begins with this byte. */
  #begins(byte: number, at: number): boolean {
    if (this.#reading === "document") {
      if (byte !== OPEN_OBJECT && byte !== OPEN_LIST) throw fileError(`Neither an object nor a list begins at byte ${at.toLocaleString("en-GB")}.`);
      if (byte === OPEN_LIST) this.#enterList("array");
      else this.#open(byte, at);
      this.#nameDue = byte === OPEN_OBJECT;
      return byte === OPEN_OBJECT;
    }
    if (byte === CLOSE_LIST && this.#due !== "thing") this.#leaveList();
    else if (byte === COMMA && this.#due === "comma") this.#due = "thing";
    else if (byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || this.#due === "comma")
      throw fileError(`The list is broken at byte ${at.toLocaleString("en-GB")}: ${JSON.stringify(String.fromCharCode(byte))} cannot stand there.`);
    else {
      this.#open(byte, at);
      return true;
    }
    return false;
  }

  #open(byte: number, at: number) {
    this.#begin = at;
    this.#idle = 0;
    this.#depth = byte === OPEN_OBJECT || byte === OPEN_LIST ? 1 : 0;
    this.#inString = byte === QUOTE;
    this.#reading = this.#depth || this.#inString ? "value" : "scalar";
  }

  /** Whether the value, or the rest of the object, ends with this byte, and is to be given out. */
  #within(byte: number): boolean {
    const own = this.#depth === 1 && this.#list === null;
    if (byte === QUOTE) {
      this.#inString = true;
      if (own && this.#nameDue) this.#name = [];
    } else if (byte === OPEN_LIST && own && this.#listDue) {
      this.#enterList("object");
      return false;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (++this.#depth > this.#limits.depth) this.#drop(`It is nested deeper than ${this.#limits.depth} levels.`);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#depth--;
      if (this.#depth > 0) return false;
      if (this.#reading === "value") return true;
      this.#leave();
    } else if (own && byte === COMMA) this.#nameDue = true;
    if (own && byte !== COLON && !isSpace(byte)) this.#listDue = false;
    return false;
  }

  #endString() {
    this.#inString = false;
    if (!this.#name) return;
    this.#listDue = Buffer.from(this.#name).toString() === this.#listName;
    this.#name = null;
    this.#nameDue = false;
  }

  #enterList(within: "array" | "object") {
    this.#clear();
    this.#list = within;
    this.#reading = "list";
    this.#due = "first";
  }

  #leaveList() {
    this.#depth = 1;
    if (this.#list === "object") this.#reading = "rest";
    else this.#leave();
  }

  #leave() {
    this.#reading = "document";
    this.#list = null;
    this.#depth = 0;
  }

  #clear() {
    this.#held = [];
    this.#size = 0;
    this.#depth = 0;
    this.#problem = undefined;
    this.#listDue = false;
  }

  #hold(part: Buffer) {
    this.#size += part.length;
    if (this.#size > this.#limits.bytes) this.#drop(`It is longer than ${this.#limits.bytes / 1e6} MB.`);
    if (this.#size > this.#limits.bytes * PATIENCE)
      throw fileError(`What begins at byte ${this.#begin.toLocaleString("en-GB")} is longer than ${(this.#limits.bytes * PATIENCE) / 1e6} MB and has no end.`);
    if (!this.#problem) this.#held.push(part);
    else if (!this.#held.length) this.#held.push(Buffer.from(part.subarray(0, GLIMPSE)));
  }

  #drop(problem: string) {
    this.#problem ??= problem;
    this.#held = this.#held.slice(0, 1).map((part) => Buffer.from(part.subarray(0, GLIMPSE)));
  }

  #wait(bytes: number) {
    this.#idle += bytes;
    if (this.#idle > this.#limits.bytes)
      throw fileError(`Nothing comes for ${this.#limits.bytes / 1e6} MB before byte ${this.#behind.toLocaleString("en-GB")}.`);
  }

  #end(last: Buffer): Piece {
    this.#hold(last);
    const piece: Piece = { at: this.#begin, bytes: Buffer.concat(this.#held), ...(this.#problem ? { problem: this.#problem } : {}) };
    this.#clear();
    this.#reading = this.#list ? "list" : "document";
    this.#due = "comma";
    return piece;
  }
}
