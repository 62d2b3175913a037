import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { Draft, Typed } from "./draft.ts";
import { typedReferences } from "./typed-references.ts";

/** What stands where a record has to be named: its id, null for nothing, or why it names none. */
export type Resolved = { id: string | null } | { problem: string };

const SHOWN = 3;

/**
 * The records that a draft names, by path. Whoever picked one from the list gave its id; whoever typed has to have typed
 * its title, slug or one of its names.
 */
export async function resolveReferences(db: Database, draft: Draft, specOf: Parameters<typeof typedReferences>[1]): Promise<Map<string, Resolved>> {
  const typed = typedReferences(draft, specOf);
  const made = new Map(draft.made.map((one) => [`@${one.key}`, one]));
  const ids = [...new Set(typed.map((one) => one.typed.value).filter((id) => id !== "" && !id.startsWith("@")))];
  const records = await db.record.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, title: true } });
  const held = new Map(records.map((record) => [record.id, record]));
  const resolved = new Map<string, Resolved>();
  for (const { path, kind, typed: one } of typed) {
    const record = held.get(one.value);
    const own = made.get(one.value);
    if (own?.kind === kind) resolved.set(path, { id: madeRecordId(own) });
    else if (record?.kind === kind && (one.text === undefined || one.text.trim() === record.title)) resolved.set(path, { id: record.id });
    else resolved.set(path, await namedRecord(db, kind, one));
  }
  return resolved;
}

export const madeRecordId = ({ kind, key }: { kind: RecordKind; key: string }): string => `${kind}:${key}`;

/** The one record of a kind that a text is the title, the slug or a name of. */
export async function namedRecord(db: Database, kind: RecordKind, { value, text = value }: Typed): Promise<Resolved> {
  const wanted = text.trim();
  if (wanted === "") return value === "" || text !== value ? { id: null } : { problem: "names nothing that is tracked" };
  const select = { id: true, title: true, slug: true, names: { select: { text: true } } } as const;
  const folded = normalize(wanted.slice(0, 300));
  const found = await db.record.findMany({
    where: { kind, deletedAt: null, OR: [{ slug: wanted.toLowerCase() }, { searchText: { contains: folded.replaceAll(/[%_]/g, "") } }] },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 200,
    select,
  });
  const same = (record: (typeof found)[number]) => [record.title, record.slug, ...record.names.map((name) => name.text)].some((name) => normalize(name) === folded);
  const exact = found.filter(same);
  const [only] = exact;
  if (only && exact.length === 1) return { id: only.id };
  const near = (exact.length > 1 ? exact : found).slice(0, SHOWN).map((record) => record.title);
  if (exact.length > 1) return { problem: `“${shown(wanted)}” names several: ${near.join("; ")}. Type the whole title.` };
  return { problem: near.length ? `“${shown(wanted)}” is the name of none. Near it: ${near.join("; ")}.` : `“${shown(wanted)}” is the name of none that is tracked.` };
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
