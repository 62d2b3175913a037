import type { Person } from "#lib/auth/actor.ts";
import { canImport } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { ImportKind, RecordKind, UnmappedKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { normalize } from "#lib/records/normalize.ts";
import { UNMAPPED_KINDS } from "#lib/vocabularies/imports.ts";
import { WHOLE } from "#lib/import/decide/change.ts";
import { waitingChanges } from "#lib/import/decide/chosen.ts";
import { refuseChanges } from "#lib/import/decide/decide.ts";
import { matchAsked } from "#lib/import/compare/doubt-on.ts";
import { importerOf, type AnyImporter } from "#lib/import/importers.ts";
import { askingAbout, mentioning } from "./mentions.ts";
import { remap, type Remapped } from "./remap.ts";

/** What a person says that a text of a source is; `recordId` null: nothing that is tracked. */
export type NewMapping = { kind: ImportKind; what: UnmappedKind; text: string; recordId: string | null };

/** What a text can be said to be: a record of the kind that the source names. A place or a value is one of a closed list. */
const RECORDS: Partial<Record<UnmappedKind, RecordKind>> = { company: "company", molecule: "molecule", indication: "indication", program: "program" };

const check = (person: Person): void => {
  if (!canImport(person)) throw new AppError("forbidden", "This account may not say what a source means.");
};
const invalid = (path: string, message: string) => new AppError("invalid", "Nothing was saved.", { fields: [{ path, message }] });

/**
 * Remembers what a text means, and maps anew what names it and still waits. Another answer takes the place of an earlier one.
 * Throws AppError `forbidden`; `invalid` (fields `text`, `recordId`).
 */
export async function rememberMapping(db: Database, person: Person, { kind, what, text, recordId }: NewMapping, importer?: AnyImporter): Promise<Remapped> {
  check(person);
  const written = text.trim();
  const normalized = normalize(written);
  if (normalized === "") throw invalid("text", "must not be empty");
  if (recordId !== null) {
    const wanted = RECORDS[what];
    const record = await db.record.findUnique({ where: { id: recordId }, select: { kind: true, deletedAt: true } });
    if (!wanted) throw invalid("recordId", `must be left out: a ${UNMAPPED_KINDS.label(what).toLowerCase()} is no record`);
    if (!record || record.deletedAt || record.kind !== wanted) throw invalid("recordId", `must be a ${wanted} that is tracked`);
  }
  const about = { kind, what, normalized };
  const earlier = await db.importMapping.findUnique({ where: { kind_what_normalized: about }, select: { recordId: true } });
  const by = { text: written, recordId, createdById: person.id, createdAt: new Date() };
  await db.importMapping.upsert({ where: { kind_what_normalized: about }, create: { id: crypto.randomUUID(), ...about, ...by }, update: by });
  const things = [...(await askingAbout(db, about)), ...(earlier ? await mentioning(db, about) : [])];
  return remap(db, importer ?? (await importerOf(kind)), things);
}

/** Takes it back, and maps anew what rests on it and still waits. Throws AppError `forbidden`, `not-found`. */
export async function forgetMapping(db: Database, person: Person, mappingId: string, importer?: AnyImporter): Promise<Remapped> {
  check(person);
  const mapping = await db.importMapping.findUnique({ where: { id: mappingId }, select: { kind: true, normalized: true } });
  if (!mapping || (await db.importMapping.deleteMany({ where: { id: mappingId } })).count === 0) throw new AppError("not-found", "This is not remembered any more.");
  return remap(db, importer ?? (await importerOf(mapping.kind)), await mentioning(db, mapping));
}

/**
 * The question of a change is answered. Yes: what the source names is the record that was asked about, which is remembered.
 * No: a record that is not held is one of its own; a link to another one is refused. Throws AppError `not-found`, `invalid`.
 */
export async function answerQuestion(db: Database, person: Person, changeId: number, yes: boolean, importer?: AnyImporter): Promise<Remapped> {
  check(person);
  const [change] = await waitingChanges(db, [changeId]);
  if (!change) throw new AppError("not-found", "This change does not wait for a decision.");
  const match = matchAsked(change);
  if (change.question === null || (yes && match === null)) throw invalid("answer", "is not asked for: accept the change, or refuse it");
  if (yes && match) return rememberMapping(db, person, { kind: change.importKind, ...match }, importer);
  if (change.part === WHOLE) await db.importChange.update({ where: { id: changeId }, data: { question: null, kind: "new_record" }, select: { id: true } });
  else await refuseChanges(db, person, [changeId]);
  return { things: 0, runIds: [] };
}
