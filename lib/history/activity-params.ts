import type { RecordKind } from "#lib/db/generated/enums.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { QueryReader, queryText, type RawQuery } from "./read-query.ts";

/** What the address of the activity page asks for, and those of its downloads. `company` and `source` are slugs. */
export type ActivityParams = {
  person: string | null;
  kind: RecordKind | null;
  company: string | null;
  field: string | null;
  source: string | null;
  origin: string | null;
  /** Days, both included. */
  from: string | null;
  to: string | null;
  page: number;
};

const NONE: ActivityParams = { person: null, kind: null, company: null, field: null, source: null, origin: null, from: null, to: null, page: 1 };

export function parseActivityParams(raw: RawQuery): { params: ActivityParams; problems: string[] } {
  const query = new QueryReader(raw);
  const params: ActivityParams = {
    person: query.person("person"),
    kind: query.oneOf("kind", RECORD_KINDS.values),
    company: query.slug("company"),
    field: query.field("field"),
    source: query.slug("source"),
    origin: query.text("origin", /^[\w.-]+(:[\w.-]+)*$/, "the name of a door, such as desk or seed:interview"),
    from: query.day("from"),
    to: query.day("to"),
    page: query.whole("page") ?? 1,
  };
  if (params.from && params.to && params.from > params.to) query.problems.push("“from” lies after “to”, so nothing can be between them.");
  return { params, problems: query.problems };
}

export function activityHref(path: string, params: Partial<ActivityParams>): string {
  const { page, ...rest } = { ...NONE, ...params };
  return path + queryText({ ...rest, page: page > 1 ? page : null });
}

export const isFiltered = ({ page: _page, ...filters }: ActivityParams): boolean => Object.values(filters).some((value) => value !== null);

/** The days as moments: from the beginning of the first to the end of the last, in UTC. */
export function activityDays({ from, to }: Pick<ActivityParams, "from" | "to">): { from?: Date; until?: Date } {
  const start = from === null ? {} : { from: new Date(`${from}T00:00:00Z`) };
  if (to === null) return start;
  const until = new Date(`${to}T00:00:00Z`);
  until.setUTCDate(until.getUTCDate() + 1);
  return { ...start, until };
}
