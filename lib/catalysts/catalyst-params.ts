import type { CatalystKind } from "#lib/db/generated/enums.ts";
import { CHOICES, DEFAULTS, parsePipelineParams, pipelineEntries, type Choice, type PipelineFilter, type Problem, type RawParams } from "#lib/programs/pipeline-params.ts";
import { CATALYST_KINDS, CATALYST_STATES, type CatalystState } from "#lib/vocabularies/catalysts.ts";

// The address of /catalysts, both ways. What it shares with the pipeline is read and written there.

export const CATALYST_VIEWS = ["list", "calendar"] as const;
export const CATALYST_SORTS = ["urgency", "date", "first", "drift", "kind", "program"] as const;
export type CatalystView = (typeof CATALYST_VIEWS)[number];
export type CatalystSort = (typeof CATALYST_SORTS)[number];

/** The filters that a catalyst has beside those of its program. */
export const OWN_CHOICES = ["state", "kind"] as const;
export type OwnChoice = (typeof OWN_CHOICES)[number];

export type CatalystFilter = PipelineFilter & { state: CatalystState[]; kind: CatalystKind[] };
export type CatalystParams = CatalystFilter & {
  view: CatalystView;
  /** The year that the calendar shows; null is the nearest that has anything, from the present one on. */
  year: number | null;
  sort: CatalystSort;
  descending: boolean;
  page: number;
  size: number;
  all: Choice[];
};

const SHARED = [...CHOICES, "molecule", "from", "to", "trial", "size", "page", "all"] as const;
export const CATALYST_KEYS = [...SHARED, ...OWN_CHOICES, "view", "year", "sort"];

const { company, target, modality, stage, status, indication, area, territory, partner, source, molecule, from, to, trial, page, size, all } = DEFAULTS;
export const CATALYST_DEFAULTS: CatalystParams = {
  company, target, modality, stage, status, indication, area, territory, partner, source, molecule, from, to, trial, page, size, all,
  state: [], kind: [], view: "list", year: null, sort: "urgency", descending: false,
};

const valuesOf = (raw: RawParams, key: string): string[] => {
  const value: unknown = Object.hasOwn(raw, key) ? raw[key] : [];
  return [...new Set([value].flat().filter((one): one is string => typeof one === "string").map((one) => one.trim()).filter(Boolean))];
};

/** Reads a query. What cannot be read falls back to its default and is reported. */
export function parseCatalystParams(raw: RawParams): { params: CatalystParams; problems: Problem[] } {
  const shared = parsePipelineParams(Object.fromEntries(SHARED.flatMap((key) => (Object.hasOwn(raw, key) ? [[key, raw[key]]] : []))));
  const problems = [...shared.problems];
  const reject = (key: string, value: string, reason: string) => problems.push({ key, value: value.slice(0, 100), reason });
  const among = <Value extends string>(key: string, allowed: readonly Value[], value: string): value is Value => {
    const known = (allowed as readonly string[]).includes(value);
    if (!known) reject(key, value, `must be one of ${allowed.join(", ")}`);
    return known;
  };
  const [view] = valuesOf(raw, "view");
  const [year] = valuesOf(raw, "year");
  const [sort] = valuesOf(raw, "sort");
  const sortKey = sort?.replace(/^-/, "");
  const sortKnown = sortKey !== undefined && among("sort", CATALYST_SORTS, sortKey);
  const yearKnown = year !== undefined && /^(18|19|20|21)\d\d$|^2200$/.test(year);
  if (year !== undefined && !yearKnown) reject("year", year, "must be a year from 1800 to 2200");
  const { view: _view, group: _group, sort: _sort, descending: _descending, columns: _columns, density: _density, ...picked } = shared.params;
  return {
    problems,
    params: {
      ...picked,
      state: valuesOf(raw, "state").filter((value) => among("state", CATALYST_STATES.values, value)),
      kind: valuesOf(raw, "kind").filter((value) => among("kind", CATALYST_KINDS.values, value)),
      view: view !== undefined && among("view", CATALYST_VIEWS, view) ? view : CATALYST_DEFAULTS.view,
      year: yearKnown ? Number(year) : null,
      sort: sortKnown ? (sortKey as CatalystSort) : CATALYST_DEFAULTS.sort,
      descending: sortKnown && (sort?.startsWith("-") ?? false),
    },
  };
}

/** The entries of the query that says `params`, without what is at its default; the inverse of parsing. */
export function catalystEntries(params: CatalystParams): [string, string][] {
  const entries = pipelineEntries({ ...DEFAULTS, ...pickShared(params) });
  for (const key of OWN_CHOICES) entries.push(...params[key].map((value): [string, string] => [key, value]));
  if (params.view !== CATALYST_DEFAULTS.view) entries.push(["view", params.view]);
  if (params.year !== null) entries.push(["year", String(params.year)]);
  if (params.sort !== CATALYST_DEFAULTS.sort || params.descending) entries.push(["sort", `${params.descending ? "-" : ""}${params.sort}`]);
  return entries;
}

const pickShared = (params: CatalystParams) => {
  const { state: _state, kind: _kind, view: _view, year: _year, sort: _sort, descending: _descending, ...shared } = params;
  return shared;
};

export const catalystQuery = (params: CatalystParams): string => new URLSearchParams(catalystEntries(params)).toString();

/** The address of the page with some parameters changed. A change of what is shown begins at the first page again. */
export function catalystHref(params: CatalystParams, change: Partial<CatalystParams> = {}, path = "/catalysts"): string {
  const query = catalystQuery({ ...params, page: 1, ...change });
  return query ? `${path}?${query}` : path;
}

/** The same address with one value of a filter added, or taken out where it is there. */
export function toggleCatalystHref(params: CatalystParams, key: Choice | OwnChoice, value: string): string {
  const held: string[] = params[key];
  return catalystHref(params, { [key]: held.includes(value) ? held.filter((one) => one !== value) : [...held, value] });
}

/** The same events, with all else as it is when nothing is chosen: what a feed or a watch is kept by. */
export function onlyCatalystFilter(params: CatalystParams): CatalystParams {
  const { view, year, sort, descending, page: first, size: rows, all: whole } = CATALYST_DEFAULTS;
  return { ...params, view, year, sort, descending, page: first, size: rows, all: whole };
}
