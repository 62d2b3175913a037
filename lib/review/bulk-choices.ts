import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { HOLDER_ROLES, MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PROGRAM_ROLES } from "#lib/vocabularies/programs.ts";
import { PROGRAM_STATUSES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { BULK_STATUSES } from "./bulk-change.ts";
import type { BulkKind } from "./bulk-form.ts";

export type Choice = { value: string; label: string };
/** A field of the form by the name it has there. */
export type BulkField = { name: string; label: string; help?: string; choices: Choice[] | null };

const choose = { value: "", label: "Choose" };
const unstated = { value: "", label: "Not stated" };

/** Every record of a kind to choose from. */
export const recordChoices = async (db: Database, kind: RecordKind): Promise<Choice[]> => {
  const rows = await db.record.findMany({ where: { kind, deletedAt: null }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { id: true, title: true } });
  return [choose, ...rows.map(({ id, title }) => ({ value: id, label: title }))];
};

function words<Value extends string>(values: readonly Value[], label: (value: Value) => string, first: Choice): Choice[] {
  return [first, ...values.map((value) => ({ value, label: label(value) }))];
}

/** What has to be said for each kind of change, and of its source. */
export async function bulkFields(db: Database, change: BulkKind): Promise<{ fields: BulkField[]; sources: Choice[] | null }> {
  const territory = { name: "territory", label: "Territory", choices: words(TERRITORIES.values, TERRITORIES.label, unstated) };
  const fields: Record<BulkKind, () => Promise<BulkField[]>> = {
    status: async () => [
      { name: "status", label: "Status", help: "A program's status follows from its steps: each gets one more step, or its last one says that work goes on.", choices: words(BULK_STATUSES, PROGRAM_STATUSES.label, choose) },
      { name: "date", label: "Since when", help: "As precisely as the source says: 2024, 2024-Q2, 2024-05, 2024-05-31.", choices: null },
    ],
    territory: async () => [territory],
    company: async () => [
      { name: "recordId", label: "Company", choices: await recordChoices(db, "company") },
      { name: "role", label: "Role", choices: words(PROGRAM_ROLES.values, PROGRAM_ROLES.label, choose) },
    ],
    modality: async () => [{ name: "modality", label: "Modality", choices: words(MODALITIES.values, MODALITIES.label, unstated) }],
    target: async () => [{ name: "recordId", label: "Target", choices: await recordChoices(db, "target") }],
    holder: async () => [
      { name: "recordId", label: "Company", choices: await recordChoices(db, "company") },
      { name: "role", label: "Role", choices: words(HOLDER_ROLES.values, HOLDER_ROLES.label, choose) },
      territory,
    ],
    publish: async () => [{ name: "published", label: "Who sees them", choices: [{ value: "yes", label: "Everyone" }, { value: "no", label: "Analysts alone" }] }],
    verify: async () => [{ name: "note", label: "Note", help: "What they were checked against, if it is to be said.", choices: null }],
  };
  return { fields: await fields[change](), sources: change === "publish" || change === "verify" ? null : await recordChoices(db, "source") };
}
