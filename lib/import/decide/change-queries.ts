import type { Database } from "#lib/db/client.ts";
import type { ImportChangeKind, ImportChangeStatus, ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import { readRows } from "#lib/db/rows.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { readNaming, type Naming } from "#lib/history/naming.ts";
import { covers, splitPath } from "#lib/records/field-path.ts";
import { fieldLabel, heldValue, type Titles } from "#lib/records/field-words.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { AggregateData, Scalar } from "#lib/records/state.ts";
import { valueWords } from "#lib/records/value-words.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { matchAsked } from "#lib/import/compare/doubt-on.ts";
import { fromJson } from "#lib/import/json-value.ts";
import type { ReadStatement } from "#lib/import/compare/read-statement.ts";
import { referredTo } from "#lib/import/compare/statement-references.ts";
import type { ChangeFilter } from "./change-params.ts";
import { changeWhere } from "./change-where.ts";
import { WHOLE } from "./change.ts";

export const CHANGES_SIZE = 50;

/** A value of a record in words, under its label. */
export type WordedValue = { label: string; words: string };

export type ChangeRow = {
  id: number;
  kind: ImportChangeKind;
  status: ImportChangeStatus;
  importKind: ImportKind;
  runId: string;
  /** NCT id, number of the row. */
  key: string;
  record: { id: string; kind: RecordKind; title: string; /** Null where it is not held, or not to be seen. */ href: string | null };
  part: string;
  /** The field, or what the disagreement is about. */
  label: string;
  before: string | null;
  after: string | null;
  /** All that a new record would hold; empty for other changes. */
  values: WordedValue[];
  /** What is asked; null: it is certain. */
  question: string | null;
  /** The record that it may be, where that is the question. */
  match: { recordId: string; title: string; href: string | null } | null;
  /** Where the source says so, and what, in its words. */
  said: { source: string; locator: string | null; paraphrase: string | null; derivation: string | null } | null;
  /** Why it could not be saved. */
  note: string | null;
  editedBy: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  changeSetId: string | null;
  proposalId: string | null;
};

type Row = {
  id: number | bigint; kind: ImportChangeKind; part: string; before: string | null; after: string | null; question: string | null; status: ImportChangeStatus; note: string | null;
  decidedAt: Date | null; changeSetId: string | null; proposalId: string | null; editedBy: string | null; decidedBy: string | null;
  importKind: ImportKind; runId: string; key: string; recordKind: RecordKind; recordId: string; title: string; statement: ReadStatement;
};

const FROM = sql`"ImportFinding" f JOIN "ImportRun" r ON r."id" = f."runId" JOIN "ImportChange" c ON c."findingId" = f."id"`;

/** Changes that a filter finds, those of one record together, in the order in which they were found. */
export async function changesOf(db: Database, { page: wanted, ...filter }: ChangeFilter & { page: number }): Promise<{ rows: ChangeRow[]; total: number; page: number; pages: number }> {
  const where = changeWhere(filter);
  const [{ n = 0 } = {}] = await db.$queryRaw<{ n: number | bigint }[]>(sql`SELECT count(*) AS n FROM ${FROM} WHERE ${where}`);
  const total = Number(n);
  const pages = Math.max(1, Math.ceil(total / CHANGES_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await readChanges(db, sql`WHERE ${where} ORDER BY f."id", c."id" LIMIT ${CHANGES_SIZE} OFFSET ${(page - 1) * CHANGES_SIZE}`);
  return { rows, total, page, pages };
}

/** One change; null where there is none. */
export const changeOf = async (db: Database, id: number): Promise<ChangeRow | null> => (await readChanges(db, sql`WHERE c."id" = ${id}`))[0] ?? null;

async function readChanges(db: Database, which: Sql): Promise<ChangeRow[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT c."id", c."kind", c."part", c."before", c."after", c."question", c."status", c."note", c."decidedAt", c."changeSetId", c."proposalId", e."name" AS "editedBy", d."name" AS "decidedBy",
      r."kind" AS "importKind", f."runId", f."key", f."recordKind", f."recordId", f."title", f."statement"
    FROM ${FROM} LEFT JOIN "User" e ON e."id" = c."editedById" LEFT JOIN "User" d ON d."id" = c."decidedById" ${which}`);
  return inWords(db, rows);
}

async function inWords(db: Database, rows: readonly Row[]): Promise<ChangeRow[]> {
  const naming = await namingAround(db, rows);
  const { titleOf, linkOf } = naming;
  const hrefOf = (id: string) => {
    const link = linkOf(id);
    return link ? recordPath(link.kind, link.slug) : null;
  };
  return rows.map(({ id, recordKind, recordId, title, statement, before: was, after: will, ...row }) => {
    const [before, after] = [fromJson(was), fromJson(will)];
    const match = row.question === null ? null : matchAsked({ part: row.part, after, statement });
    const words = (value: unknown) => (row.kind === "gone" || row.kind === "merged" ? (value as string | null) : partWords(recordKind, row.part, value, titleOf));
    return {
      ...row, id: Number(id),
      record: { id: recordId, kind: recordKind, title, href: hrefOf(recordId) },
      label: row.part === WHOLE ? RECORD_KINDS.label(recordKind) : fieldLabel(row.part),
      before: words(before), after: words(after),
      values: row.part === WHOLE ? statedValues(statement, titleOf) : [],
      match: match ? { recordId: match.recordId, title: titleOf(match.recordId), href: hrefOf(match.recordId) } : null,
      said: saidBy(statement, row.part, titleOf),
    };
  });
}

function partWords(kind: RecordKind, part: string, value: unknown, titleOf: Titles): string | null {
  if (value === null || value === undefined) return null;
  if (part === WHOLE) return String(value);
  const { field, item, part: inner } = splitPath(part);
  if (item === null || inner !== null) return valueWords(kind, part, value, titleOf);
  return heldValue(kind, { [field]: [{ ...(value as Record<string, Scalar>), id: item }] }, part, titleOf);
}

const statedValues = ({ kind, data }: ReadStatement, titleOf: Titles): WordedValue[] =>
  Object.keys(data).flatMap((field) => {
    const words = heldValue(kind, data as AggregateData, field, titleOf);
    return words === null ? [] : { label: fieldLabel(field), words };
  });

/** Where the source says what a change is about: of the part, its list, or the first thing that it says of the record. */
function saidBy({ citations }: ReadStatement, part: string, titleOf: Titles): ChangeRow["said"] {
  const { field } = splitPath(part);
  const citation = citations.find((one) => covers(one.field, part) || covers(part, one.field)) ?? citations.find((one) => splitPath(one.field).field === field) ?? citations[0];
  return citation?.sourceId ? { source: titleOf(citation.sourceId), locator: citation.locator, paraphrase: citation.paraphrase, derivation: citation.derivation } : null;
}

/** What the records are called that are referred to, those too that would only be made. */
async function namingAround(db: Database, rows: readonly Row[]): Promise<Naming> {
  const ids = [...new Set(rows.flatMap(({ recordId, statement, before, after }) => [recordId, ...referredTo(statement), ...statement.citations.flatMap(({ sourceId }) => sourceId ?? []), ...Object.values(statement.doubts).flatMap(({ about }) => about?.recordId ?? []), ...[before, after].flatMap((kept) => textsIn(fromJson(kept)))]))];
  const held = await readNaming(db, ids, true);
  const found = await readRows<{ recordId: string; title: string }>(db, "ImportFinding", ["recordId", "title"], "recordId", ids.filter((id) => held.linkOf(id) === null));
  const made = new Map(found.map(({ recordId, title }) => [recordId, title]));
  return { ...held, titleOf: (id) => (held.linkOf(id) ? held.titleOf(id) : (made.get(id) ?? held.titleOf(id))) };
}

const textsIn = (value: unknown): string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).filter((part): part is string => typeof part === "string") : []);
