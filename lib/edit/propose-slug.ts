import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { slugOf } from "./slug-of.ts";

const MOST_TRIES = 50;

/** The slug that a name asks for, with a number behind it where it is taken. `taken`: by what is saved along with it. */
export async function proposeSlug(db: Database, kind: RecordKind, name: string, taken: ReadonlySet<string> = new Set()): Promise<string> {
  const wanted = slugOf(name) || kind;
  for (let n = 1; n <= MOST_TRIES; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (taken.has(slug)) continue;
    const [holder, former] = [await db.record.count({ where: { kind, slug } }), await db.oldSlug.count({ where: { kind, slug } })];
    if (holder + former === 0) return slug;
  }
  return `${wanted}-${crypto.randomUUID().slice(0, 8)}`;
}
