import type { Read } from "#lib/import/importer.ts";

/**
 * The studies that a file has given so far. One that stands in it twice is taken as it stands first: which of the two is newer
 * cannot be told by their order. The same once more does no harm.
 */
export class SeenStudies {
  /** NCT number → where it stood, and the beginning of its hash: numbers alone, as a file may hold all of the registry. */
  readonly #positions = new Map<number, number>();
  readonly #hashes = new Map<number, number>();

  check(read: Read): Read {
    const number = Number(read.key?.slice(3));
    const hash = Number.parseInt(read.hash.slice(0, 7), 16);
    const before = this.#positions.get(number);
    if (before === undefined) {
      this.#positions.set(number, read.position);
      this.#hashes.set(number, hash);
      return read;
    }
    if (this.#hashes.get(number) === hash) return read;
    return { ...read, error: `${read.key} stands in the file twice, with different content. The first is number ${before + 1}, and was taken.` };
  }
}
