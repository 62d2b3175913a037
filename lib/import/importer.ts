import type { Database } from "#lib/db/client.ts";
import type { ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import type { Mapped } from "#lib/import/compare/statement.ts";

/** One thing of a source as it was read. `error`: why it could not be, in words; the import goes on behind it. */
export type Read = {
  /** How many things were read before it. */
  position: number;
  /** NCT id, number of the row; null where it could not be told. */
  key: string | null;
  /** As it came, for what is kept and for what is handed back to be mended. */
  raw: string;
  /** The same in bytes, where the reader has them. */
  bytes?: Uint8Array;
  /** SHA-256 of what it says, in one way of writing it. */
  hash: string;
  /** The same once parsed, where the reader has parsed it. */
  value?: unknown;
  error?: string;
};

/** Where a run goes on: how many things are behind it, and what the source needs to find the place (a page's token). */
export type Place = { position: number; cursor: string | null };

/**
 * A batch as the source gives it. `after`: where to go on once it is saved. `total`: how many things there are; `part`: how much of
 * the source is behind, from 0 to 1. Each where the source can tell.
 */
export type Batch = { things: Read[]; after: Place; total?: number | null; part?: number };

/** What became of a thing that an answer no longer holds. `into`: the key of the one that it was merged into. */
export type Standing = { standing: "present" } | { standing: "gone" } | { standing: "merged"; into: string };

/**
 * One kind of source. It reads in batches that fit in memory, and says what a batch states; it writes nothing. The run
 * (`lib/import/runs/run.ts`) compares that with what is held and keeps what differs for review.
 */
export type Importer<Request> = {
  kind: ImportKind;
  /** A name for the rules by which it maps, another one whenever they change: then all is mapped anew. */
  rules: string;
  /** What it reads is a registry: each version of a thing is kept, and one that was seen is not looked at again. */
  keepsVersions: boolean;
  /** A thing is counted as new where a record of one of these kinds is. */
  subjects: readonly RecordKind[];
  read: (request: Request, from: Place, signal: AbortSignal) => AsyncIterable<Batch>;
  map: (db: Database, request: Request, things: readonly Read[]) => Promise<Mapped[]>;
  /** Asked of the things that were in an earlier answer to the same question, and are not in this one. */
  checkVanished?: (keys: readonly string[], signal: AbortSignal) => Promise<Map<string, Standing>>;
};
