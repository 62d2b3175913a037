import { nctIdIn, type Study } from "./registry-server-study.fixtures.ts";

/** Where the words of a query are looked for; anywhere for those that are not here. */
const AREAS: Record<string, (section: Record<string, unknown>) => unknown> = {
  "query.spons": (section) => section.sponsorCollaboratorsModule,
  "query.lead": (section) => (section.sponsorCollaboratorsModule as { leadSponsor?: unknown } | undefined)?.leadSponsor,
  "query.cond": (section) => section.conditionsModule,
  "query.intr": (section) => section.armsInterventionsModule,
  "query.titles": (section) => section.identificationModule,
  "query.id": (section) => section.identificationModule,
};
const IDS_ALONE = /^[\s,]*nct0*[1-9]\d{0,7}(?:[\s,]+nct0*[1-9]\d{0,7})*[\s,]*$/i;

const idsIn = (text: string) => text.split(/[\s,|]+/).filter(Boolean).map((id) => `NCT${id.slice(3).padStart(8, "0")}`);
const values = (value: unknown): string => (typeof value === "object" && value !== null ? Object.values(value).map(values).join(" ") : String(value));

/** The studies that a question finds: all words of each query, and the filters that a test needs. No expressions but AREA[Phase]. */
export function matching(studies: readonly Study[], params: URLSearchParams): Study[] {
  const queries = [...params].filter(([name]) => name.startsWith("query."));
  const idsAlone = queries.filter(([, text]) => IDS_ALONE.test(text));
  return studies.filter((study) => {
    const has = (ids: string[]) => ids.includes(nctIdIn(study)) || ((study.protocolSection.identificationModule.nctIdAliases as string[] | undefined) ?? []).some((alias) => ids.includes(alias));
    // The registry then ignores the filters.
    if (idsAlone.length) return idsAlone.every(([, text]) => has(idsIn(text)));
    const ids = params.get("filter.ids");
    if (ids !== null && !has(idsIn(ids))) return false;
    const statuses = params.get("filter.overallStatus")?.split(/[|,]/);
    if (statuses && !statuses.includes((study.protocolSection.statusModule as { overallStatus: string }).overallStatus)) return false;
    const phases = [...(params.get("filter.advanced") ?? "").matchAll(/AREA\[Phase\](\w+)/g)].map((match) => match[1]);
    const own = (study.protocolSection.designModule as { phases?: string[] } | undefined)?.phases ?? [];
    if (phases.length && !phases.some((phase) => own.includes(phase!))) return false;
    return queries.every(([name, text]) => {
      const place = values(AREAS[name]?.(study.protocolSection) ?? study).toLowerCase();
      return text.toLowerCase().split(/\s+/).every((word) => place.includes(word));
    });
  });
}
