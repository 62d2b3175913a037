import { z } from "zod";

// What can be asked of the registry: its query and filter parameters under plain names. What the registry would silently read
// in another way than it is meant, is refused at the field.

/** Of the registry's own list. */
export const REGISTRY_STATUSES = [
  "NOT_YET_RECRUITING",
  "RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
  "SUSPENDED",
  "COMPLETED",
  "TERMINATED",
  "WITHDRAWN",
  "AVAILABLE",
  "NO_LONGER_AVAILABLE",
  "TEMPORARILY_NOT_AVAILABLE",
  "APPROVED_FOR_MARKETING",
  "WITHHELD",
  "UNKNOWN",
] as const;
export const REGISTRY_PHASES = ["NA", "EARLY_PHASE1", "PHASE1", "PHASE2", "PHASE3", "PHASE4"] as const;

export const MAX_IDS = 2000;
const MAX_TEXT = 500;

const NCT_LIKE = /^nct0*([1-9]\d{0,7})$/i;
const CONTROL = /[\u0000-\u001F\u007F]/;

/** As the registry writes it: "nct4260022" is NCT04260022. Null for what is no NCT id. */
export function readNctId(text: string): string | null {
  const digits = NCT_LIKE.exec(text.trim())?.[1];
  return digits ? `NCT${digits.padStart(8, "0")}` : null;
}

const words = (text: string) => text.split(/[\s,;|]+/).filter(Boolean);
const holdsIdsAlone = (text: string) => words(text).length > 0 && words(text).every((word) => readNctId(word) !== null);

/** What is wrong with the brackets and quotation marks of an expression; the registry answers such a one with an error. */
function unbalanced(text: string): string | null {
  if ((text.match(/(?<!\\)"/g)?.length ?? 0) % 2) return "has a quotation mark too many";
  const open: string[] = [];
  for (const sign of text.replaceAll(/"[^"]*"/g, "").match(/[()[\]]/g) ?? []) {
    if (sign === "(" || sign === "[") open.push(sign);
    else if (open.pop() !== (sign === ")" ? "(" : "[")) return `has a ${sign} too many`;
  }
  return open.length ? `has a ${open.at(-1)} that is not closed` : null;
}

const blankIsMissing = (value: unknown) => (value === null || (typeof value === "string" && !value.trim()) || (Array.isArray(value) && !value.length) ? undefined : value);

const expression = z.preprocess(
  blankIsMissing,
  z
    .string("must be text")
    .trim()
    .max(MAX_TEXT, `must be at most ${MAX_TEXT} characters`)
    .refine((text) => !CONTROL.test(text) && text.isWellFormed(), "must be one line of text")
    .superRefine((text, context) => {
      const wrong = unbalanced(text);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    })
    .optional(),
);

const ids = z.preprocess(
  (value) => blankIsMissing(typeof value === "string" ? words(value) : value),
  z
    .array(z.string("must be text"), "must be a list of NCT ids")
    .max(MAX_IDS, `must be at most ${MAX_IDS} NCT ids: more of them come as a file`)
    .transform((list, context) => {
      const read = list.map((text) => readNctId(text));
      const wrong = list.filter((_, index) => read[index] === null);
      if (wrong.length) context.addIssue({ code: "custom", message: `must be NCT ids such as NCT04260022: ${wrong.slice(0, 3).map((text) => JSON.stringify(text.slice(0, 30))).join(", ")} ${wrong.length === 1 ? "is" : "are"} not` });
      return [...new Set(read.filter((id) => id !== null))];
    })
    .optional(),
);

const chosen = <const Values extends readonly [string, ...string[]]>(values: Values, what: string) =>
  z.preprocess(
    (value) => blankIsMissing(typeof value === "string" ? words(value) : value),
    z.array(z.enum(values, { error: `must be ${what} of the registry: ${values.join(", ")}` })).transform((list) => [...new Set(list)]).optional(),
  );

/** The query parameters of the API, by our names. */
export const QUERY_PARAMETERS = {
  sponsor: "query.spons",
  lead: "query.lead",
  intervention: "query.intr",
  condition: "query.cond",
  title: "query.titles",
  term: "query.term",
  identifier: "query.id",
  outcome: "query.outc",
  location: "query.locn",
  patient: "query.patient",
} as const;
export type QueryName = keyof typeof QUERY_PARAMETERS;
export const QUERY_NAMES = Object.keys(QUERY_PARAMETERS) as QueryName[];

/** Names that people try, and what to ask by instead. */
const INSTEAD: Record<string, string> = { phase: "phases", "filter.phase": "phases", "filter.intervention": "intervention", status: "statuses", nctIds: "ids", id: "ids" };
for (const name of QUERY_NAMES) INSTEAD[QUERY_PARAMETERS[name]] = name;

/** A question to the registry. Everything given must be so at once. */
export const question = z
  .strictObject(
    {
      /** NCT ids; an array, or a text that holds them. */
      ids,
      /** Sponsor or collaborator. */
      sponsor: expression,
      /** Lead sponsor alone. */
      lead: expression,
      intervention: expression,
      condition: expression,
      title: expression,
      /** Any field. */
      term: expression,
      /** Any id of a study. */
      identifier: expression,
      outcome: expression,
      location: expression,
      patient: expression,
      statuses: chosen(REGISTRY_STATUSES, "statuses"),
      phases: chosen(REGISTRY_PHASES, "phases"),
      /** An expression that limits without ranking, such as `AREA[LastUpdatePostDate]RANGE[2026-01-01,MAX]`. */
      advanced: expression,
    },
    {
      error: (issue) => {
        if (issue.code !== "unrecognized_keys") return undefined;
        const hints = (issue.keys as string[]).map((key) => (INSTEAD[key] ? `${key} (ask by ${INSTEAD[key]})` : key));
        return `The registry cannot be asked by ${hints.join(", ")}.`;
      },
    },
  )
  .superRefine((asked, context) => {
    const filters = (["ids", "statuses", "phases", "advanced"] as const).filter((name) => asked[name] !== undefined);
    const queries = QUERY_NAMES.filter((name) => asked[name] !== undefined);
    if (!filters.length && !queries.length) context.addIssue({ code: "custom", path: ["sponsor"], message: "must be given, or another field: all studies of the registry come as a file" });
    // The registry says of itself that it then ignores all filters.
    for (const name of queries)
      if (filters.length && holdsIdsAlone(asked[name]!))
        context.addIssue({ code: "custom", path: [name], message: `holds NCT ids alone: the registry would then leave out what is asked by ${filters.join(", ")}. Put them under ids` });
  });

export type Question = z.output<typeof question>;
