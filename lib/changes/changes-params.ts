import { SPAN_KEYS } from "#lib/as-of/query.ts";
import { CHOICES, DEFAULTS, parsePipelineParams, pipelineEntries, rawParams, type Choice, type PipelineFilter, type Problem } from "#lib/programs/pipeline-params.ts";
import { heldSpan } from "./held-span.ts";
import { readSpan, type AskedSpan } from "./span.ts";

// The address of /changes, both ways: the two points, and the filters of the pipeline but for the range of stages, whose names the days have.

export type ChangesFilter = PipelineFilter & { all: Choice[] };
export type ChangesParams = { asked: AskedSpan; filter: ChangesFilter; page: number; /** The hash under which the page was cited, where the address names one. */ cite?: string };

const SHARED = [...CHOICES, "molecule", "trial", "all", "page"] as const;

/** Reads a query. What of the filters cannot be read is left out and reported; what of the span cannot, with the span. */
export function parseChangesParams(query: URLSearchParams, now: Date): { params: ChangesParams; problems: Problem[] } {
  const raw = rawParams(query);
  const { params, problems } = parsePipelineParams(Object.fromEntries(SHARED.flatMap((key) => (Object.hasOwn(raw, key) ? [[key, raw[key]]] : []))));
  const { view: _view, group: _group, sort: _sort, descending: _descending, columns: _columns, density: _density, size: _size, page, ...filter } = params;
  const asked = readSpan(query, now);
  const { span, cite, problems: unheld } = heldSpan(asked, query, now);
  return { params: { asked: { ...asked, span }, filter, page, ...(cite !== null && { cite }) }, problems: [...problems, ...unheld] };
}

/** The entries of the query that says `params`, but for its hash; the inverse of parsing. An end that was not given stays open. */
export function changesEntries({ asked: { span, typed }, filter, page }: ChangesParams): [string, string][] {
  return [
    ...SPAN_KEYS.flatMap((key): [string, string][] => (span && typed[key] !== undefined ? [[key, typed[key]]] : [])),
    ...(span?.recorded === undefined ? [] : [["recorded", span.recorded] as [string, string]]),
    ...pipelineEntries({ ...DEFAULTS, ...filter }),
    ...(page > 1 ? [["page", String(page)] as [string, string]] : []),
  ];
}

export const changesQuery = (params: ChangesParams): string => new URLSearchParams(changesEntries(params)).toString();

/** The address of the page with some of its filter changed, which then begins at the first page again, or of another page. */
export function changesHref(params: ChangesParams, change: Partial<ChangesFilter> & { page?: number } = {}): string {
  const { page = 1, ...filter } = change;
  const query = changesQuery({ ...params, filter: { ...params.filter, ...filter }, page });
  return query ? `/changes?${query}` : "/changes";
}

/** The same address with one value of a filter added, or taken out where it is there. */
export function toggleChangesHref(params: ChangesParams, key: Choice, value: string): string {
  const held = params.filter[key];
  return changesHref(params, { [key]: held.includes(value) ? held.filter((one) => one !== value) : [...held, value] });
}

/** What a feed or a watch is kept by: a span that reaches up to the day of asking goes on from there, unless it is read by what was held at a moment. */
export function ongoing({ asked, filter }: ChangesParams, today: string): ChangesParams {
  const { to, ...rest } = asked.typed;
  const typed = to === today && rest.from !== undefined && asked.span?.recorded === undefined ? rest : asked.typed;
  return { asked: { ...asked, typed }, filter: { ...filter, all: [] }, page: 1 };
}

/** Whether what is still to come can be in it. */
export const isOngoing = ({ asked: { span, typed } }: ChangesParams): boolean => typed.to === undefined && typed.recordedTo === undefined && span?.recorded === undefined;
