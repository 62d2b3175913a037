import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { hasProgramFilter, type PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { PIPELINE_FROM, pipelineWhere } from "#lib/programs/pipeline-where.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { PROGRAM_CHANGES } from "./change-words.ts";
import { changes, type ProgramChange, type ProgramStanding } from "./diff.ts";

export function programStandings(db: Database): Promise<ProgramStanding[]> {
  return db.program.findMany({ where: { record: VISIBLE }, orderBy: { id: "asc" }, select: { id: true, stage: true, status: true, guidedStage: true } });
}

/** Every program that changed between two points in time, each read from the database as of there. */
export const allChanges = async (before: Database, after: Database): Promise<ProgramChange[]> => changes(await programStandings(before), await programStandings(after));

/** Those that a filter leaves: by what they are at the second point, or were at the first where they are no more. */
export async function filterChanges(before: Database, after: Database, all: readonly ProgramChange[], filter: PipelineFilter): Promise<ProgramChange[]> {
  if (!hasProgramFilter(filter)) return [...all];
  const [was, is] = [await passing(before, filter), await passing(after, filter)];
  return all.filter((one) => (one.after ? is : was).has(one.id));
}

async function passing(db: Database, filter: PipelineFilter): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT p."id" FROM ${PIPELINE_FROM} ${pipelineWhere(filter)}`);
  return new Set(rows.map(({ id }) => id));
}

type Place = { id: string; title: string; company: string | null };

/** In the order in which a page shows them: by company, then by what changed. */
export async function inPageOrder(before: Database, after: Database, found: readonly ProgramChange[]): Promise<ProgramChange[]> {
  const gone = await placesOf(before, found.filter((one) => !one.after));
  const there = await placesOf(after, found.filter((one) => one.after));
  const places = new Map([...gone, ...there].map((place) => [place.id, place]));
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return found.toSorted((a, b) => {
    const [one, two] = [places.get(a.id), places.get(b.id)];
    const [company, other] = [one?.company ?? null, two?.company ?? null];
    if (company === null || other === null) {
      if (company !== other) return company === null ? 1 : -1;
    } else if (company !== other) return text(company, other);
    return PROGRAM_CHANGES.order(a.kind) - PROGRAM_CHANGES.order(b.kind) || text(one?.title ?? "", two?.title ?? "") || text(a.id, b.id);
  });
}

/** The company is the first that develops it, as it is the heading under which it stands. */
const placesOf = (db: Database, found: readonly ProgramChange[]): Promise<Place[]> =>
  db.$queryRaw<Place[]>(sql`
    SELECT r."id", r."title", (SELECT k."name" FROM "ProgramCompany" x JOIN "Company" k ON k."id" = x."companyId" WHERE x."recordId" = r."id" ORDER BY x."role" <> 'developer', x."position" LIMIT 1) AS "company"
    FROM "Record" r WHERE r."id" IN (SELECT "value" FROM json_each(${JSON.stringify(found.map(({ id }) => id))}))`);
