import { AS_OF_KEYS } from "#lib/as-of/query.ts";
import { QueryReader, queryText, type RawQuery } from "./read-query.ts";

/** What the address of a record's history asks for. `from` and `to`: versions to compare; `version`: one to see whole. */
export type HistoryParams = {
  person: string | null;
  field: string | null;
  source: string | null;
  page: number;
  from: number | null;
  to: number | null;
  version: number | null;
};

export const NO_HISTORY_PARAMS: HistoryParams = { person: null, field: null, source: null, page: 1, from: null, to: null, version: null };

export function parseHistoryParams(raw: RawQuery): { params: HistoryParams; problems: string[] } {
  const query = new QueryReader(raw);
  const params: HistoryParams = {
    person: query.person("person"),
    field: query.field("field"),
    source: query.slug("source"),
    page: query.whole("page") ?? 1,
    from: query.whole("from"),
    to: query.whole("to"),
    version: query.whole("version"),
  };
  const unfit = AS_OF_KEYS.filter((key) => raw[key] !== undefined).map((key) => `“${key}” does not go with a history, which holds all versions, and was left out.`);
  return { params, problems: [...query.problems, ...unfit] };
}

/** `base`: the page's own path. What is not asked for is left out. */
export function historyHref(base: string, params: Partial<HistoryParams>): string {
  const { page, ...rest } = { ...NO_HISTORY_PARAMS, ...params };
  return base + queryText({ ...rest, page: page > 1 ? page : null });
}
