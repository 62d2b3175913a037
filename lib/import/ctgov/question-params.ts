import { QUERY_NAMES, QUERY_PARAMETERS, type Question } from "./question.ts";

/** So many NCT ids fit in one address. */
const IDS_AT_ONCE = 200;

/** The parameters of the API for a question: one set, or as many as its NCT ids need, to be asked one after the other. */
export function questionParams(asked: Question): Record<string, string>[] {
  const params: Record<string, string> = {};
  for (const name of QUERY_NAMES) if (asked[name] !== undefined) params[QUERY_PARAMETERS[name]] = asked[name];
  if (asked.statuses) params["filter.overallStatus"] = asked.statuses.join("|");
  const advanced = filterExpression(asked);
  if (advanced) params["filter.advanced"] = advanced;
  if (!asked.ids) return [params];
  const sets: Record<string, string>[] = [];
  for (let from = 0; from < asked.ids.length; from += IDS_AT_ONCE)
    sets.push({ ...params, "filter.ids": asked.ids.slice(from, from + IDS_AT_ONCE).join("|") });
  return sets;
}

/** The API has no parameter for phases. */
function filterExpression({ phases, advanced }: Question): string | undefined {
  const phase = phases && `(${phases.map((one) => `AREA[Phase]${one}`).join(" OR ")})`;
  return phase && advanced ? `(${advanced}) AND ${phase}` : (phase ?? advanced);
}
