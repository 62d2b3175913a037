import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { applyEdit, changedValues } from "#lib/records/apply-edit.ts";
import { slug as slugSchema } from "#lib/records/fields.ts";
import { KINDS } from "#lib/records/kinds.ts";
import { fieldErrors as schemaErrors } from "#lib/records/parse.ts";
import type { AggregateData, Citation, RecordState } from "#lib/records/state.ts";
import { madeId, typedAt, type Draft, type Typed } from "./draft.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { proposeSlug } from "./propose-slug.ts";
import { readFields, type FieldErrors } from "./read-draft.ts";
import { readSources, sourceKey } from "./read-sources.ts";
import { madeRecordId, resolveReferences, type Resolved } from "./resolve-references.ts";
import { specOfKind } from "./spec-of-kind.ts";

/** What a draft asks for: the record's state as the person wants it, and the records to be made along with it. */
export type ReadChange = { yours: RecordState; made: SaveCommand[]; errors: FieldErrors };

/** Reads a draft against the state that its form was filled from. Everything that is wrong is found at once. */
export async function readChange(db: Database, draft: Draft, base: RecordState | null): Promise<ReadChange> {
  const resolved = await resolveReferences(db, draft, specOfKind);
  const own = parseData(draft.kind, "", { prefix: "", fields: draft.fields, lists: draft.lists }, resolved);
  const errors = { ...own.errors };
  const keys = new Set(Object.keys(draft.sources).filter((key) => draft.sources[key]?.mode !== ""));
  const changed = changedValues(base?.data ?? null, own.data ?? own.readable, keys);
  // What was typed and cannot be read is a change too, and so is what a new record lacks: its source is asked for along with it.
  const unread = Object.keys(own.errors).filter((path) => base === null || !isNothing(typedAt(draft, path)));

  const made = draft.made.map((one) => {
    const prefix = `${madeId(one.key)}.`;
    return { ...one, ...parseData(one.kind, prefix, { prefix, fields: one.fields, lists: {} }, resolved) };
  });
  for (const one of made) Object.assign(errors, one.errors);

  const cited = KINDS[draft.kind].cited ? [...changed, ...unread].map((path) => sourceKey(path, keys)) : [];
  const madeKeys = made.filter(({ kind }) => KINDS[kind].cited).map(({ key }) => (keys.has(madeId(key)) ? madeId(key) : "*"));
  const { sources, errors: sourceErrors } = readSources(draft, new Set([...cited, ...madeKeys]), base?.citations ?? [], resolved);
  Object.assign(errors, sourceErrors);
  const slugError = slugSchema.safeParse(draft.slug.trim()).error;
  if (draft.slug.trim() !== "" && slugError) errors.slug = slugError.issues[0]?.message ?? "is no address";

  const data = own.data ?? {};
  const whole = Object.keys(errors).length === 0;
  const titleOf = whole ? await titlesOf(db, draft, resolved, made) : () => "";
  const citations: Citation[] = whole && KINDS[draft.kind].cited ? applyEdit(base, { data, sources }).citations : (base?.citations ?? []);
  // A new record may be there already: an earlier try whose answer was lost.
  const held = draft.slug.trim() ? null : await db.record.findUnique({ where: { id: draft.recordId }, select: { slug: true } });
  const slug = draft.slug.trim() || held?.slug || (whole ? await proposeSlug(db, draft.kind, KINDS[draft.kind].title(data, titleOf)) : "");
  const commands: SaveCommand[] = [];
  const taken = new Set<string>([slug]);
  for (const one of whole ? made : []) {
    const source = sources.get(madeId(one.key)) ?? sources.get("*");
    const madeData = one.data ?? {};
    const madeSlug = await proposeSlug(db, one.kind, KINDS[one.kind].title(madeData, titleOf), taken);
    taken.add(madeSlug);
    const forAll = new Map(source ? [["*", source]] : []);
    commands.push({ kind: one.kind, id: madeRecordId(one), slug: madeSlug, expectedVersion: 0, data: madeData, citations: KINDS[one.kind].cited ? applyEdit(null, { data: madeData, sources: forAll }).citations : [], published: draft.published });
  }
  const kept = { deleted: base?.deleted ?? false, mergedInto: base?.mergedInto ?? null, discrepancies: base?.discrepancies ?? [] };
  return { yours: { slug, published: draft.published, ...kept, data, citations }, made: commands, errors };
}

/** `readable`: what is right of it, where something is not. */
type Parsed = { data: AggregateData | null; readable: AggregateData; errors: FieldErrors };

function parseData(kind: RecordKind, prefix: string, typed: Parameters<typeof readFields>[1], resolved: ReadonlyMap<string, Resolved>): Parsed {
  const { data, errors } = readFields(specOfKind(kind), typed, resolved);
  const parsed = KINDS[kind].schema.safeParse(data);
  const readable = data as AggregateData;
  if (parsed.success) return Object.keys(errors).length === 0 ? { data: parsed.data, readable, errors } : { data: null, readable, errors };
  // What could not be read is missing from the data: the reading says more of it than the schema.
  for (const { path, message } of schemaErrors(parsed.error, data)) errors[`${prefix}${path}`] ??= message;
  return { data: null, readable, errors };
}

const isNothing = ({ value, text = "" }: Typed) => value.trim() === "" && text.trim() === "";

/** Titles of what the records are called after, those that are only being made included. */
async function titlesOf(db: Database, draft: Draft, resolved: ReadonlyMap<string, Resolved>, made: readonly { kind: RecordKind; key: string; data: AggregateData | null }[]): Promise<(id: string) => string> {
  const ids = [...resolved.values()].flatMap((one) => ("id" in one && one.id !== null ? [one.id] : []));
  const records = await db.record.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => titles.get(id) ?? "";
  for (const one of made) if (one.data && one.kind !== "program") titles.set(madeRecordId(one), KINDS[one.kind].title(one.data, titleOf));
  return titleOf;
}
