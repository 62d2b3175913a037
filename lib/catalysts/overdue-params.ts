import { QueryReader, queryText, type RawQuery } from "#lib/history/read-query.ts";

export type OverdueParams = { company: string | null; page: number };

export function parseOverdueParams(raw: RawQuery): { params: OverdueParams; problems: string[] } {
  const query = new QueryReader(raw);
  return { params: { company: query.slug("company"), page: query.whole("page") ?? 1 }, problems: query.problems };
}

export const overdueHref = ({ company, page }: OverdueParams): string => `/desk/overdue${queryText({ company, page: page > 1 ? page : null })}`;
