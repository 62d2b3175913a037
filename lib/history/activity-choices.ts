import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import { shapeOf } from "#lib/records/shape.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { originWords } from "./origin-words.ts";
import type { Choice } from "./record-history.ts";

/** More than these are typed, not chosen. */
const MOST = 300;

/** What the activity can be narrowed to; null where there are too many to choose from. */
export type ActivityChoices = { people: Choice[]; kinds: Choice[]; companies: Choice[] | null; fields: Choice[]; sources: Choice[] | null; origins: Choice[] };

export async function activityChoices(db: Database): Promise<ActivityChoices> {
  const people = await db.user.findMany({ where: { OR: [{ saved: { some: {} } }, { proposed: { some: {} } }] }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
  const origins = await db.changeSet.groupBy({ by: ["origin"], orderBy: { origin: "asc" } });
  return {
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    kinds: RECORD_KINDS.values.map((kind) => ({ value: kind, label: RECORD_KINDS.label(kind) })),
    companies: await recordChoices(db, "company"),
    fields: fieldChoices(),
    sources: await recordChoices(db, "source"),
    origins: origins.map(({ origin }) => ({ value: origin, label: originWords(origin) })),
  };
}

/** Records of a kind to choose from; null where there are too many. */
export async function recordChoices(db: Database, kind: RecordKind): Promise<Choice[] | null> {
  const found = await db.record.findMany({ where: { kind }, orderBy: [{ title: "asc" }, { id: "asc" }], take: MOST + 1, select: { slug: true, title: true } });
  return found.length > MOST ? null : found.map(({ slug, title }) => ({ value: slug, label: title }));
}

function fieldChoices(): Choice[] {
  const names = RECORD_KINDS.values.flatMap((kind) => {
    const { fields, lists } = shapeOf(kind);
    return [...Object.keys(fields), ...Object.keys(lists)];
  });
  return [...new Set(names)].map((name) => ({ value: name, label: fieldLabel(name) })).sort((a, b) => a.label.localeCompare(b.label, "en"));
}
