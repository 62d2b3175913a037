import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Mapped } from "#lib/import/compare/statement.ts";
import type { Batch, Importer, Place, Read } from "./importer.ts";

/** A file in which each line is what one thing says, ready made. `slow`: waits so long between batches. */
export type FixtureRequest = { file: string; batch?: number; slow?: number };
/** A line that says `{ "error": "why" }` cannot be read; one with `throws` cannot be mapped. */
type Line = Mapped & { error?: string; throws?: string };

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

async function* read({ file, batch = 10, slow = 0 }: FixtureRequest, from: Place, signal: AbortSignal): AsyncGenerator<Batch> {
  let position = -1;
  let things: Read[] = [];
  const flush = async (): Promise<Batch> => {
    if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
    const done = { things, after: { position: position + 1, cursor: null } };
    things = [];
    return done;
  };
  for await (const raw of createInterface({ input: createReadStream(file) })) {
    if (raw.trim() === "") continue;
    position++;
    if (position < from.position) continue;
    signal.throwIfAborted();
    const { key = null, error } = JSON.parse(raw) as Partial<Line>;
    things.push({ position, key, raw, hash: sha(raw), ...(error ? { error } : {}) });
    if (things.length >= batch) yield await flush();
  }
  if (things.length > 0) yield await flush();
}

/** An importer for tests: of the registry's kind, so that versions are kept. */
export const fixtureImporter = (options: Partial<Importer<FixtureRequest>> = {}): Importer<FixtureRequest> => ({
  kind: "ctgov",
  rules: "fixture 1",
  keepsVersions: true,
  subjects: ["trial"],
  read,
  map: async (_db, _request, things) =>
    things.map(({ raw }) => {
      const line = JSON.parse(raw) as Line;
      if (line.throws) throw new Error(line.throws);
      return line;
    }),
  ...options,
});
