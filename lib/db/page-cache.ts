import { existsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { LRUCache } from "lru-cache";
// Next loads this file itself, outside its bundles.
import { toAscii } from "./ascii-html.ts";
import { DAY_TAG, STATUS_404 } from "./cache-tags.ts";
import { databaseFile } from "./database-file.ts";

// Keeps pages and query answers in memory until a record that they show is written. The log of revisions says what was
// written, whichever process did it, so a command-line import needs no way to tell the server. Nothing is kept on disk:
// a restart, or another database, starts empty.

type Value = { kind: string; status?: number; headers?: Record<string, unknown>; tags?: string[]; html?: string; rscData?: Buffer; data?: { body: string } };
type Entry = { value: Value | null; lastModified: number; tags: string[]; seen: number; day: string };
type Context = { tags?: string[] };

const MAX_BYTES = 128 * 1024 * 1024;
/** Pages that began to be made and may never have come to an end. */
const MAX_BEGUN = 10_000;
/** Browsers and proxies may keep a page, and ask before they show it again. */
const OUTWARD = "public, max-age=0, must-revalidate";
const TAGS_HEADER = "x-next-cache-tags";

const bytesOf = ({ value }: Entry) => 1024 + (value?.html?.length ?? 0) + (value?.rscData?.length ?? 0) + 2 * (value?.data?.body.length ?? 0);
const newStore = () => new LRUCache<string, Entry>({ maxSize: MAX_BYTES, sizeCalculation: bytesOf });
const pages = newStore();
/** Choices on the pipeline can be combined without end, and answers are needed once a page: neither pushes a page out. */
const passing = newStore();
const CHOSEN = /\/pipeline\/.*=/;
const storeOf = (key: string) => (key.startsWith("/") && !CHOSEN.test(key) ? pages : passing);
/** The last revision that touched a tag. */
const touched = new Map<string, number>();
/** The revision that was last when a page began to be made, and the day: what was written since is not in it. */
const begun = new LRUCache<string, { clock: number; day: string }>({ max: MAX_BEGUN });

let probe: { dataVersion: () => number; lastRevision: () => number; kindsSince: (id: number) => string[] } | null = null;
let dataVersion = -1;
let clock = 0;

function openProbe() {
  const file = databaseFile();
  if (!existsSync(file)) return null;
  const db = new Sqlite(file, { readonly: true });
  const version = db.prepare("PRAGMA data_version").pluck();
  const last = db.prepare('SELECT coalesce(max(id), 0) FROM "Revision"').pluck();
  const kinds = db.prepare('SELECT DISTINCT "kind" FROM "Revision" JOIN "Record" ON "Record"."id" = "recordId" WHERE "Revision"."id" > ?').pluck();
  return {
    dataVersion: () => version.get() as number,
    lastRevision: () => last.get() as number,
    kindsSince: (id: number) => kinds.all(id) as string[],
  };
}

/** SQLite counts the commits of other connections, so the log is read only when there is something new. */
function catchUp() {
  probe ??= openProbe();
  if (!probe) return;
  const version = probe.dataVersion();
  if (version === dataVersion) return;
  const first = dataVersion === -1;
  dataVersion = version;
  const before = clock;
  clock = probe.lastRevision();
  if (first) return;
  // A commit without a revision was a session, a comment, a proposal: nothing that is public.
  for (const kind of probe.kindsSince(before)) touched.set(`kind:${kind}`, clock);
}

const today = () => new Date().toISOString().slice(0, 10);
const isFresh = (entry: Entry) => entry.tags.every((tag) => (tag === DAY_TAG ? entry.day === today() : (touched.get(tag) ?? 0) <= entry.seen));

/** Next's cache handler (`cacheHandler` in next.config.ts). */
export default class PageCache {
  async get(key: string) {
    catchUp();
    const entry = storeOf(key).get(key);
    if (entry && isFresh(entry)) return entry;
    if (!begun.has(key)) begun.set(key, { clock, day: today() });
    return null;
  }

  async set(key: string, value: Value | null, context: Context) {
    const start = begun.get(key);
    begun.delete(key);
    if (start === undefined) return;
    const header = value?.headers?.[TAGS_HEADER];
    const tags = typeof header === "string" ? header.split(",") : (value?.tags ?? context.tags ?? []);
    if (value?.headers) {
      // Else Next allows shared caches a year, and no write could reach them there.
      value.headers["cache-control"] = OUTWARD;
      if (tags.includes(STATUS_404)) value.status = 404;
    }
    if (value?.html) value.html = toAscii(value.html);
    storeOf(key).set(key, { value, lastModified: Date.now(), tags, seen: start.clock, day: start.day });
  }

  async revalidateTag(tags: string | string[]) {
    const expired = new Set([tags].flat());
    for (const store of [pages, passing])
      for (const [key, entry] of store.entries()) if (entry.tags.some((tag) => expired.has(tag))) store.delete(key);
  }

  resetRequestCache() {}
}
