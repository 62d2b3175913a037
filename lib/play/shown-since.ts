import type { Database } from "#lib/db/client.ts";
import { join, sql, type Sql } from "#lib/db/sql.ts";
import { AGREED_SINCE } from "#lib/programs/agreed-since.ts";
import type { PipelineFilter } from "#lib/programs/pipeline-params.ts";

// A program is on a page from the first day on which it was there and what brings it to the page was so: a company that takes
// part, an agreement, a source, a trial. What else a page goes by has always been so of its programs.

/** By program, the first day (`YYYY-MM-DD`); an empty text for always. */
export type ShownSince = ReadonlyMap<string, string>;

const BY_ROLE = (company: Sql) => sql`SELECT x."recordId" AS "id", min(coalesce(x."fromDay", '')) AS "since" FROM "ProgramCompany" x JOIN "Record" y ON y."id" = x."companyId" WHERE ${company} GROUP BY 1`;
const BY_AGREEMENT = (company: Sql) => sql`SELECT x."programId" AS "id", min(x."since") AS "since" FROM ${AGREED_SINCE} x JOIN "Record" y ON y."id" = x."companyId" WHERE ${company} GROUP BY 1`;
const BY_SOURCE = (source: Sql) => sql`SELECT x."recordId" AS "id", min(coalesce(x."fromDay", '')) AS "since" FROM "Citation" x JOIN "Record" y ON y."id" = x."sourceId" WHERE ${source} GROUP BY 1`;
const BY_TRIAL = sql`SELECT x."programId" AS "id", min(coalesce(x."fromDay", '')) AS "since" FROM "TrialProgram" x GROUP BY 1`;

/** For the page of a company: by a role in the program or by an agreement. */
export async function sinceOnCompanyPage(db: Database, companyId: string): Promise<ShownSince> {
  const company = sql`x."companyId" = ${companyId}`;
  return read(db, sql`SELECT "id", min("since") AS "since" FROM (${BY_ROLE(company)} UNION ALL ${BY_AGREEMENT(company)}) GROUP BY 1`);
}

/** For a filter of the pipeline: when all that it asks for was so. Stage, status and "without a trial" are not asked of the past. */
export async function sinceInPipeline(db: Database, { company, partner, source, trial }: PipelineFilter): Promise<ShownSince> {
  const among = (slugs: string[]) => sql`y."slug" IN (${join(slugs)})`;
  const asked = [...(company.length ? [BY_ROLE(among(company))] : []), ...(partner.length ? [BY_AGREEMENT(among(partner))] : []), ...(source.length ? [BY_SOURCE(among(source))] : []), ...(trial === "yes" ? [BY_TRIAL] : [])];
  const found = await Promise.all(asked.map((one) => read(db, one)));
  const latest = new Map<string, string>();
  for (const [id, since] of found.flatMap((some) => [...some])) if ((latest.get(id) ?? "") <= since) latest.set(id, since);
  return latest;
}

async function read(db: Database, query: Sql): Promise<ShownSince> {
  const rows = await db.$queryRaw<{ id: string; since: string }[]>(query);
  return new Map(rows.map(({ id, since }) => [id, since]));
}
