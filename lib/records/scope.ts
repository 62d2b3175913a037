import type { Scope } from "#lib/auth/permissions.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { AggregateData, Item } from "./state.ts";

const companiesIn = (data: AggregateData, list: string): string[] =>
  ((data[list] ?? []) as Item[]).flatMap((item) => (typeof item.companyId === "string" ? [item.companyId] : []));

const WITH_COMPANIES = { select: { companies: { select: { companyId: true } } } } as const;
const idsOf = (rows: { companies: { companyId: string }[] }[]): string[] => rows.flatMap((row) => row.companies.map((company) => company.companyId));

/** The companies that a record with this data is about. Targets, indications and sources are about none. */
export async function recordScope(tx: Transaction, kind: RecordKind, id: string, data: AggregateData): Promise<Scope> {
  const scope = await companiesOf(tx, kind, id, data);
  return [...new Set(scope)];
}

async function companiesOf(tx: Transaction, kind: RecordKind, id: string, data: AggregateData): Promise<string[]> {
  switch (kind) {
    case "company":
      return [id];
    case "molecule":
      return [...companiesIn(data, "holders"), ...idsOf(await tx.program.findMany({ where: { moleculeId: id, record: { deletedAt: null } }, ...WITH_COMPANIES }))];
    case "program": {
      const holders = await tx.moleculeHolder.findMany({ where: { recordId: String(data.moleculeId) }, select: { companyId: true } });
      return [...companiesIn(data, "companies"), ...holders.map((holder) => holder.companyId)];
    }
    case "trial": {
      const programs = ((data.programs ?? []) as Item[]).map((item) => String(item.programId));
      return [...companiesIn(data, "companies"), ...idsOf(await tx.program.findMany({ where: { id: { in: programs } }, ...WITH_COMPANIES }))];
    }
    case "partnership":
      return companiesIn(data, "parties");
    default:
      return [];
  }
}
