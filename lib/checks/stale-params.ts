import type { Stage } from "#lib/db/generated/enums.ts";
import { QueryReader, queryText, type RawQuery } from "#lib/history/read-query.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

export const STALE_MONTHS = [0, 3, 6, 12] as const;

/** `months`: also what goes stale within so many. */
export type StaleParams = { company: string | null; stage: Stage | "not_stated" | null; months: number; page: number };

export function parseStaleParams(raw: RawQuery): { params: StaleParams; problems: string[] } {
  const query = new QueryReader(raw);
  const months = query.oneOf("months", STALE_MONTHS.map(String));
  return { params: { company: query.slug("company"), stage: query.oneOf("stage", ["not_stated", ...STAGES.values]), months: Number(months ?? 0), page: query.whole("page") ?? 1 }, problems: query.problems };
}

export const staleHref = ({ company, stage, months, page }: StaleParams): string => `/desk/stale${queryText({ company, stage, months: months || null, page: page > 1 ? page : null })}`;
