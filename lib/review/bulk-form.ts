import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { ChangeSource } from "#lib/records/apply-edit.ts";
import type { Vocabulary } from "#lib/vocabularies/vocabulary.ts";
import { HOLDER_ROLES, MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PROGRAM_ROLES } from "#lib/vocabularies/programs.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { BULK_KINDS, BULK_STATUSES, isPastDate, type BulkChange } from "./bulk-change.ts";

export type BulkKind = keyof typeof BULK_KINDS;
export const BULK_LABELS: Record<BulkKind, string> = {
  status: "Set the status",
  territory: "Set the territory",
  company: "Add a company",
  modality: "Set the modality",
  target: "Add a target",
  holder: "Add a holder",
  publish: "Publish, or take back from the public",
  verify: "Note as verified",
};

/** The fields of the form that a refusal can stand at. */
export const BULK_FIELDS = ["status", "date", "territory", "modality", "recordId", "role", "published", "note", "sourceId", "locator", "unsourcedReason", "reason"];

/** What can be done to records of a kind. */
export const bulkKindsOf = (kind: RecordKind): BulkKind[] => (Object.keys(BULK_KINDS) as BulkKind[]).filter((change) => BULK_KINDS[change].includes(kind));

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const invalid = (path: string, message: string) => new AppError("invalid", "Nothing was changed.", { fields: [{ path, message }] });

function member<Value extends string>(form: FormData, name: string, vocabulary: Vocabulary<Value>): Value {
  const value = text(form, name);
  if (!vocabulary.has(value)) throw invalid(name, "must be one of the list");
  return value;
}

const optional = <Value extends string>(form: FormData, name: string, vocabulary: Vocabulary<Value>): Value | null => (text(form, name) === "" ? null : member(form, name, vocabulary));

async function record(db: Database, form: FormData, kind: RecordKind): Promise<string> {
  const found = await db.record.findFirst({ where: { id: text(form, "recordId"), kind, deletedAt: null }, select: { id: true } });
  if (!found) throw invalid("recordId", "must be one of the list");
  return found.id;
}

export function readRecordKind(form: FormData): RecordKind {
  const kind = text(form, "kind");
  if (!RECORD_KINDS.has(kind)) throw new AppError("invalid", "Choose what is to be changed.");
  return kind;
}

/** What the form does to each record; `verify` is no change. Throws AppError `invalid`, naming the field. */
export async function readBulkChange(db: Database, form: FormData): Promise<BulkChange | "verify"> {
  switch (text(form, "change")) {
    case "status": {
      const status = BULK_STATUSES.find((one) => one === text(form, "status"));
      if (!status) throw invalid("status", "must be one of the list");
      if (!isPastDate(text(form, "date"))) throw invalid("date", "must be a date such as 2024, 2024-05 or 2024-05-31");
      return { kind: "status", status, date: text(form, "date") };
    }
    case "territory":
      return { kind: "territory", territory: optional(form, "territory", TERRITORIES) };
    case "modality":
      return { kind: "modality", modality: optional(form, "modality", MODALITIES) };
    case "target":
      return { kind: "target", targetId: await record(db, form, "target") };
    case "company":
      return { kind: "company", companyId: await record(db, form, "company"), role: member(form, "role", PROGRAM_ROLES) };
    case "holder":
      return { kind: "holder", companyId: await record(db, form, "company"), role: member(form, "role", HOLDER_ROLES), territory: optional(form, "territory", TERRITORIES) };
    case "publish":
      return { kind: "publish", published: text(form, "published") === "yes" };
    case "verify":
      return "verify";
    default:
      throw new AppError("invalid", "Choose what is to be changed.");
  }
}

/** The one source of all changed values, or why there is none; null where neither is given. */
export function readBulkSource(form: FormData): ChangeSource | null {
  const [sourceId, locator, unsourcedReason] = ["sourceId", "locator", "unsourcedReason"].map((name) => text(form, name) || null) as [string | null, string | null, string | null];
  return sourceId === null && unsourcedReason === null ? null : { sourceId, locator, unsourcedReason };
}

/** Everything but the rows and the reason: what a preview was made of. */
export const previewKey = (form: FormData): string => JSON.stringify(["kind", "change", "status", "date", "territory", "modality", "recordId", "role", "published", "sourceId", "locator", "unsourcedReason"].map((name) => text(form, name)));

/** The records that are ticked, each at the version that was shown: `3 program:p1`. */
export function readRows(form: FormData): Map<string, number> {
  const rows = new Map<string, number>();
  for (const row of form.getAll("row")) {
    const [, version, id] = /^(\d{1,9}) (.+)$/.exec(String(row)) ?? [];
    if (id !== undefined) rows.set(id, Number(version));
  }
  return rows;
}
