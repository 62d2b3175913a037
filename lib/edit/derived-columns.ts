import { labelMoment } from "#lib/dates/label.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";

/** What a table at the desk shows beside the fields: read, never typed. `list`: what it follows from, in the form. */
export type DerivedColumn = { name: string; label: string; list: string | null };
export type DerivedValues = Record<string, string | null>;

const UPDATED: DerivedColumn = { name: "updated", label: "Last changed", list: null };
const OF_PROGRAMS: readonly DerivedColumn[] = [
  { name: "companies", label: "Companies", list: "companies" },
  { name: "stage", label: "Stage", list: "events" },
  { name: "status", label: "Status", list: "events" },
];

export const derivedColumns = (kind: RecordKind): DerivedColumn[] => (kind === "program" ? [...OF_PROGRAMS, UPDATED] : [UPDATED]);

type Row = { id: string; updatedAt: Date };

/** The values of the derived columns, by record. */
export async function derivedValues(db: Database, kind: RecordKind, rows: readonly Row[]): Promise<Map<string, DerivedValues>> {
  const own = kind === "program" ? await ofPrograms(db, rows.map(({ id }) => id)) : new Map<string, DerivedValues>();
  return new Map(rows.map(({ id, updatedAt }) => [id, { ...own.get(id), updated: labelMoment(updatedAt, "short") }]));
}

async function ofPrograms(db: Database, ids: readonly string[]): Promise<Map<string, DerivedValues>> {
  const programs = await db.program.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, stage: true, guidedStage: true, status: true, companies: { orderBy: { position: "asc" }, select: { company: { select: { name: true } } } } },
  });
  return new Map(
    programs.map(({ id, stage, guidedStage, status, companies }) => [
      id,
      {
        companies: [...new Set(companies.map(({ company }) => company.name))].join(", ") || null,
        stage: stage ? STAGES.label(stage) : guidedStage ? `${STAGES.label(guidedStage)} planned` : null,
        status: status && PROGRAM_STATUSES.label(status),
      },
    ]),
  );
}
