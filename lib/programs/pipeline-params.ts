import { MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import type { Stage } from "#lib/db/generated/enums.ts";

// The pipeline page's address, both ways: what a query means, and the query that says it.

export const VIEWS = ["chart", "table", "timeline"] as const;
export const GROUPS = ["molecule", "company", "target", "area", "territory", "partner"] as const;
export const SORTS = ["molecule", "indication", "territory", "stage", "status", "since", "changed"] as const;
export const COLUMNS = ["indication", "territory", "company", "targets", "stage", "status", "since", "source", "partners", "trials", "changed"] as const;
export const SIZES = [50, 100, 200, 500] as const;

export type View = (typeof VIEWS)[number];
export type Group = (typeof GROUPS)[number];
export type Sort = (typeof SORTS)[number];
export type Column = (typeof COLUMNS)[number];

export const COLUMN_LABELS: Record<Column, string> = {
  indication: "Indication",
  territory: "Territory",
  company: "Company",
  targets: "Targets",
  stage: "Stage",
  status: "Status",
  since: "Since",
  source: "Who says so",
  partners: "Partners",
  trials: "Trials",
  changed: "Changed",
};

/** A stage, or one of the two states without one. */
export type StageChoice = Stage | "planned" | "not_stated";
export const STAGE_CHOICES: StageChoice[] = [...STAGES.values, "planned", "not_stated"];
/** What a value that is not stated is called in an address. */
export const NOT_STATED = "not_stated";

/** The filters that take any of several values. */
export const CHOICES = ["company", "target", "modality", "stage", "status", "indication", "area", "territory", "partner", "source"] as const;
export type Choice = (typeof CHOICES)[number];

export type PipelineFilter = Record<Choice, string[]> & {
  /** Words looked for in the molecule's names. */
  molecule: string | null;
  from: Stage | null;
  to: Stage | null;
  trial: "yes" | "no" | null;
};

export type PipelineParams = PipelineFilter & {
  view: View;
  group: Group;
  sort: Sort;
  descending: boolean;
  columns: Column[];
  density: "normal" | "compact";
  page: number;
  size: number;
  /** Filters with many choices that show them all. */
  all: Choice[];
};

export type RawParams = Record<string, string | string[] | undefined>;
/** A parameter that could not be read, and why; the page says so and goes on without it. */
export type Problem = { key: string; value: string; reason: string };

const ALLOWED: Partial<Record<Choice, readonly string[]>> = {
  modality: [...MODALITIES.values, NOT_STATED],
  stage: STAGE_CHOICES,
  status: [...PROGRAM_STATUSES.values, NOT_STATED],
  area: [...THERAPEUTIC_AREAS.values, NOT_STATED],
  territory: [...TERRITORIES.values, NOT_STATED],
};
const SLUG = /^[a-z0-9_]+(-[a-z0-9]+)*$/;
const MAX_VALUES = 50;
const MAX_TEXT = 100;

export const DEFAULTS: PipelineParams = {
  company: [], target: [], modality: [], stage: [], status: [], indication: [], area: [], territory: [], partner: [], source: [],
  molecule: null, from: null, to: null, trial: null,
  view: "chart", group: "molecule", sort: "molecule", descending: false, columns: [...COLUMNS], density: "normal", page: 1, size: 200, all: [],
};

/** Every key that the page reads. Any of them makes it a page of its own, made at the request. */
export const PIPELINE_KEYS = [...CHOICES, "molecule", "from", "to", "trial", "view", "group", "sort", "columns", "density", "page", "size", "all"];

/** A query with all the values of each key. */
export const rawParams = (query: URLSearchParams): RawParams => Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]));

/** A query may hold anything, `__proto__` too: only texts that are its own count. */
function valuesOf(raw: RawParams, key: string): string[] {
  const value: unknown = Object.hasOwn(raw, key) ? raw[key] : [];
  return [value].flat().filter((one): one is string => typeof one === "string");
}

/** Reads a query. What cannot be read falls back to its default and is reported. */
export function parsePipelineParams(raw: RawParams): { params: PipelineParams; problems: Problem[] } {
  const problems: Problem[] = [];
  const all = (key: string) => [...new Set(valuesOf(raw, key).map((value) => value.trim()).filter(Boolean))];
  const one = (key: string) => all(key)[0] ?? null;
  const reject = (key: string, value: string, reason: string) => {
    problems.push({ key, value: value.slice(0, MAX_TEXT), reason });
    return null;
  };
  const member = <Value extends string>(key: string, allowed: readonly Value[]): Value | null => {
    const value = one(key);
    if (value === null || (allowed as readonly string[]).includes(value)) return value as Value | null;
    return reject(key, value, `must be one of ${allowed.join(", ")}`);
  };
  const choice = (key: Choice) => {
    const values = all(key).filter((value) => {
      const known = ALLOWED[key]?.includes(value) ?? SLUG.test(value);
      if (!known) reject(key, value, ALLOWED[key] ? "is not one of the choices" : "is not the name of a record");
      return known;
    });
    if (values.length > MAX_VALUES) reject(key, `${values.length} values`, `takes at most ${MAX_VALUES}`);
    return values.slice(0, MAX_VALUES);
  };
  const natural = (key: string, fallback: number) => {
    const value = one(key);
    if (value === null) return fallback;
    return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : (reject(key, value, "must be a whole number from 1"), fallback);
  };

  const sort = one("sort");
  const sortKey = sort?.replace(/^-/, "") as Sort | undefined;
  const sortKnown = sortKey === undefined || SORTS.includes(sortKey);
  if (sort !== null && !sortKnown) reject("sort", sort, `must be one of ${SORTS.join(", ")}`);
  const columns = all("columns").filter((value): value is Column => {
    const known = (COLUMNS as readonly string[]).includes(value);
    if (!known) reject("columns", value, `must be among ${COLUMNS.join(", ")}`);
    return known;
  });
  const wholeLists = all("all").filter((value) => {
    const known = (CHOICES as readonly string[]).includes(value);
    if (!known) reject("all", value, `must be among ${CHOICES.join(", ")}`);
    return known;
  });
  const size = natural("size", DEFAULTS.size);
  const sizeKnown = (SIZES as readonly number[]).includes(size);
  if (!sizeKnown) reject("size", String(size), `must be one of ${SIZES.join(", ")}`);
  const molecule = one("molecule");
  if (molecule !== null && molecule.length > MAX_TEXT) reject("molecule", molecule, `must be at most ${MAX_TEXT} characters`);
  const from = member("from", STAGES.values);
  const to = member("to", STAGES.values);
  const backwards = from !== null && to !== null && STAGES.order(from) > STAGES.order(to);
  if (backwards) reject("to", to, `lies before ${from}: the range is empty`);

  const params: PipelineParams = {
    ...(Object.fromEntries(CHOICES.map((key) => [key, choice(key)])) as Record<Choice, string[]>),
    molecule: molecule !== null && molecule.length <= MAX_TEXT ? molecule : null,
    from,
    to: backwards ? null : to,
    trial: member("trial", ["yes", "no"]),
    view: member("view", VIEWS) ?? DEFAULTS.view,
    group: member("group", GROUPS) ?? DEFAULTS.group,
    sort: sortKnown && sortKey ? sortKey : DEFAULTS.sort,
    descending: sortKnown && (sort?.startsWith("-") ?? false),
    columns: columns.length ? COLUMNS.filter((column) => columns.includes(column)) : DEFAULTS.columns,
    density: member("density", ["normal", "compact"]) ?? DEFAULTS.density,
    page: natural("page", 1),
    size: sizeKnown ? size : DEFAULTS.size,
    all: CHOICES.filter((key) => wholeLists.includes(key)),
  };
  return { params, problems };
}

/** The entries of the query that says `params`, without what is at its default; the inverse of parsing. */
export function pipelineEntries(params: PipelineParams): [string, string][] {
  const entries: [string, string][] = CHOICES.flatMap((key) => params[key].map((value): [string, string] => [key, value]));
  for (const key of ["molecule", "from", "to", "trial", "view", "group", "density"] as const) {
    const value = params[key];
    if (value !== null && value !== DEFAULTS[key]) entries.push([key, value]);
  }
  if (params.sort !== DEFAULTS.sort || params.descending) entries.push(["sort", `${params.descending ? "-" : ""}${params.sort}`]);
  if (params.columns.length !== COLUMNS.length) entries.push(...params.columns.map((column): [string, string] => ["columns", column]));
  if (params.page !== 1) entries.push(["page", String(params.page)]);
  if (params.size !== DEFAULTS.size) entries.push(["size", String(params.size)]);
  entries.push(...params.all.map((key): [string, string] => ["all", key]));
  return entries;
}

export const pipelineQuery = (params: PipelineParams): string => new URLSearchParams(pipelineEntries(params)).toString();

/** Whether anything is chosen. */
export const hasProgramFilter = (filter: PipelineFilter): boolean =>
  CHOICES.some((key) => filter[key].length > 0) || filter.molecule !== null || filter.from !== null || filter.to !== null || filter.trial !== null;

/** The same programs, with all else as it is when nothing is chosen: what a feed or a watch is kept by. */
export function onlyFilter({ molecule, from, to, trial, ...params }: PipelineParams): PipelineParams {
  return { ...DEFAULTS, ...(Object.fromEntries(CHOICES.map((key) => [key, params[key]])) as Record<Choice, string[]>), molecule, from, to, trial };
}

/** The address of the page with some parameters changed. A change of what is shown begins at the first page again. */
export function pipelineHref(params: PipelineParams, change: Partial<PipelineParams> = {}, path = "/"): string {
  const query = pipelineQuery({ ...params, page: 1, ...change });
  return query ? `${path}?${query}` : path;
}

/** The same address with one value of a filter added, or taken out where it is there. */
export function toggleHref(params: PipelineParams, key: Choice, value: string): string {
  const held = params[key];
  return pipelineHref(params, { [key]: held.includes(value) ? held.filter((one) => one !== value) : [...held, value] });
}
