import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { sourcesOf } from "#lib/history/source-words.ts";
import { aboutCompany } from "#lib/records/about-company.ts";
import { currentState } from "#lib/records/current.ts";
import { fieldLabel, heldItem } from "#lib/records/field-words.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { Item } from "#lib/records/state.ts";
import { stateWords } from "#lib/records/value-words.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { readOne, readPage, readText } from "./queue-params.ts";
import { readValue, valueSchema } from "./read-value.ts";
import { namingOf } from "./titles.ts";

export const DISCREPANCIES_SHOWN = 50;
export type DiscrepancyParams = { status: "open" | "ruled" | "all"; kind: RecordKind | "all"; company: string | null; page: number };

export const readDiscrepancyParams = (raw: Record<string, string | string[] | undefined>): DiscrepancyParams => ({
  status: readOne(raw, "status", ["open", "ruled", "all"]),
  kind: readOne(raw, "kind", ["all", ...RECORD_KINDS.values]),
  company: readText(raw, "company"),
  page: readPage(raw),
});

/** Values on which sources disagree, those that nobody has ruled on first. */
export async function discrepancyPage(db: Database, { status, kind, company, page: wanted }: DiscrepancyParams) {
  const companyRow = company === null ? null : await db.record.findFirst({ where: { kind: "company", slug: company }, select: { id: true } });
  const where: Prisma.DiscrepancyWhereInput = {
    ...(status === "all" ? {} : { status }),
    record: { deletedAt: null, ...(kind === "all" ? {} : { kind }), ...(company === null ? {} : aboutCompany(companyRow?.id ?? "")) },
  };
  const total = await db.discrepancy.count({ where });
  const pages = Math.max(1, Math.ceil(total / DISCREPANCIES_SHOWN));
  const page = Math.min(wanted, pages);
  const rows = await db.discrepancy.findMany({
    where,
    orderBy: [{ status: "asc" }, { record: { title: "asc" } }, { recordId: "asc" }, { position: "asc" }],
    skip: (page - 1) * DISCREPANCIES_SHOWN,
    take: DISCREPANCIES_SHOWN,
    select: { id: true, recordId: true, field: true, question: true, status: true, record: { select: { kind: true, slug: true, title: true } }, _count: { select: { statements: true } } },
  });
  return { rows, total, page, pages, companies: await companyChoices(db) };
}

/** Every company that there is: those of whom anything can be asked. */
export const companyChoices = (db: Database) =>
  db.record.findMany({ where: { kind: "company", deletedAt: null }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { slug: true, title: true } });

export type DiscrepancyDetail = NonNullable<Awaited<ReturnType<typeof discrepancyDetail>>>;

/** One disagreement with all that is needed to rule on it. */
export async function discrepancyDetail(db: Database, recordId: string, id: string) {
  const record = await db.record.findFirst({ where: { id: recordId, deletedAt: null }, select: { kind: true, slug: true, title: true } });
  const current = record && (await currentState(db, recordId));
  const found = current?.state.discrepancies.find((one) => one.id === id);
  if (!record || !current || !found) return null;
  const { kind } = record;
  const naming = await namingOf(db, [current.state]);
  const { titleOf } = naming;
  const { field, question, status, ruling } = found;
  const isValue = valueSchema(kind, field) !== null;
  const statements = [];
  for (const statement of found.statements)
    statements.push({ ...statement, title: titleOf(statement.sourceId), slug: naming.linkOf(statement.sourceId)?.slug ?? null, readable: isValue && (await readValue(db, kind, field, statement.value)) !== null });
  return {
    recordId, id, kind, version: current.version, title: record.title, href: recordPath(kind, record.slug),
    field, label: fieldLabel(field), item: heldItem(kind, current.state.data, field, titleOf), question, status, ruling, isValue,
    held: stateWords(kind, current.state, field, titleOf), sources: sourcesOf(current.state.citations, field, naming), statements,
  };
}

/** The fields of a record that a source can contradict: its values, and each part of its items. */
export async function disputableFields(db: Database, kind: RecordKind, slug: string) {
  const record = await db.record.findFirst({ where: { kind, slug, deletedAt: null }, select: { id: true, title: true } });
  const current = record && (await currentState(db, record.id));
  if (!record || !current) return null;
  const { titleOf } = await namingOf(db, [current.state]);
  const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
  const option = (path: string) => ({ path, label: `${fieldLabel(path)}: ${short(stateWords(kind, current.state, path, titleOf) ?? "not stated")}` });
  const fields = Object.entries(current.state.data).flatMap(([field, value]) => {
    if (!Array.isArray(value)) return [option(field)];
    return (value as Item[]).flatMap((item) => Object.keys(item).filter((part) => part !== "id" && item[part] !== null).map((part) => option(`${field}.${item.id}.${part}`)));
  });
  const sources = await db.record.findMany({ where: { kind: "source", deletedAt: null }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { id: true, title: true } });
  return { recordId: record.id, title: record.title, href: recordPath(kind, slug), version: current.version, fields, sources };
}
