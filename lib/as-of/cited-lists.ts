import "server-only";
import { keptCitedCatalysts } from "#lib/catalysts/queries.ts";
import { COMPANY_LIST, listCompanies } from "#lib/companies/list-queries.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { Database } from "#lib/db/client.ts";
import { keptQuery, type KeptQuery } from "#lib/db/pages.ts";
import { pointHere } from "#lib/db/point-here.ts";
import { INDICATION_LIST, listIndications } from "#lib/indications/list-queries.ts";
import { listMolecules, MOLECULE_LIST } from "#lib/molecules/list-queries.ts";
import { listPartnerships, PARTNERSHIP_LIST } from "#lib/partnerships/list-queries.ts";
import { parseListParams, type ListParams, type ListPath, type ListShape } from "#lib/records/list-params.ts";
import { listSources, SOURCE_LIST } from "#lib/sources/list-queries.ts";
import { listTargets, TARGET_LIST } from "#lib/targets/list-queries.ts";
import { listTrials, TRIAL_LIST } from "#lib/trials/list-queries.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { judgedOn } from "./stand.ts";

const ALL = kindTags(...RECORD_KINDS.values);

/** A list as its own page reads it, by the query of its address. */
function cited<Column extends string>(shape: ListShape<Column>, list: (db: Database, params: ListParams<Column>) => Promise<unknown>): KeptQuery<[string], unknown> {
  return keptQuery(`cited ${shape.path}`, ALL, (db, query: string) => list(db, parseListParams(shape, Object.fromEntries(new URLSearchParams(query))).params));
}

/** What is expected, judged by the day that it is read from. */
const catalysts: KeptQuery<[string], unknown> = Object.assign((query: string) => keptCitedCatalysts(query, judgedOn(pointHere())), {
  at: (asOf: Parameters<typeof judgedOn>[0], query: string) => keptCitedCatalysts.at(asOf, query, judgedOn(asOf)),
});

/** What each list shows, for the query of its address. */
export const CITED_LISTS: Record<ListPath, KeptQuery<[string], unknown>> = {
  "/companies": cited(COMPANY_LIST, listCompanies),
  "/molecules": cited(MOLECULE_LIST, listMolecules),
  "/targets": cited(TARGET_LIST, listTargets),
  "/indications": cited(INDICATION_LIST, listIndications),
  "/trials": cited(TRIAL_LIST, listTrials),
  "/partnerships": cited(PARTNERSHIP_LIST, listPartnerships),
  "/sources": cited(SOURCE_LIST, listSources),
  "/catalysts": catalysts,
};
