import { afterAll, beforeAll, expect, test } from "vitest";
import { COMPANY_LIST, listCompanies } from "#lib/companies/list-queries.ts";
import type { Database } from "#lib/db/client.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { INDICATION_LIST, listIndications } from "#lib/indications/list-queries.ts";
import { listMolecules, MOLECULE_LIST } from "#lib/molecules/list-queries.ts";
import { listPartnerships, PARTNERSHIP_LIST } from "#lib/partnerships/list-queries.ts";
import { parseListParams, type Direction, type ListParams, type ListShape } from "#lib/records/list-params.ts";
import { inTermOrder } from "#lib/records/term-order.ts";
import { listSources, SOURCE_LIST } from "#lib/sources/list-queries.ts";
import { listTrials, TRIAL_LIST } from "#lib/trials/list-queries.ts";
import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PARTNERSHIP_KINDS } from "#lib/vocabularies/partnerships.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";
import { TRIAL_PHASES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { interview } from "./interview/interview.ts";
import { press } from "./press/press.ts";
import { registry } from "./registry/registry.ts";
import { seedDatabase } from "./seed-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
  await seedDatabase(database.db, [interview, registry, press]);
});
afterAll(() => database.cleanup());

type List<Sort extends string, Row> = (db: Database, params: ListParams<Sort>) => Promise<{ rows: Row[] }>;

/** The column's values down the list, sorted by it. */
async function column<Sort extends string, Row>(shape: ListShape<Sort>, list: List<Sort, Row>, sort: Sort, direction: Direction, value: (row: Row) => string | null) {
  const { params } = parseListParams(shape, { sort: direction === "desc" ? `-${sort}` : sort });
  return (await list(database.db, params)).rows.map(value);
}

const LISTS = {
  "companies by kind": { terms: COMPANY_KINDS, read: (way: Direction) => column(COMPANY_LIST, listCompanies, "kind", way, (row) => row.kind) },
  "molecules by modality": { terms: MODALITIES, read: (way: Direction) => column(MOLECULE_LIST, listMolecules, "modality", way, (row) => row.modality) },
  "indications by area": { terms: THERAPEUTIC_AREAS, read: (way: Direction) => column(INDICATION_LIST, listIndications, "area", way, (row) => row.therapeuticArea) },
  "partnerships by kind": { terms: PARTNERSHIP_KINDS, read: (way: Direction) => column(PARTNERSHIP_LIST, listPartnerships, "kind", way, (row) => row.kind) },
  "sources by kind": { terms: SOURCE_KINDS, read: (way: Direction) => column(SOURCE_LIST, listSources, "kind", way, (row) => row.kind) },
  "trials by phase": { terms: TRIAL_PHASES, read: (way: Direction) => column(TRIAL_LIST, listTrials, "phase", way, (row) => row.phase) },
  "trials by status": { terms: TRIAL_STATUSES, read: (way: Direction) => column(TRIAL_LIST, listTrials, "status", way, (row) => row.status) },
};

for (const [name, { terms, read }] of Object.entries(LISTS))
  for (const direction of ["asc", "desc"] as const)
    test(`${name}, ${direction}: the vocabulary's order, and what is not stated last`, async () => {
      const { values } = terms as { values: readonly string[] };
      const ordered = direction === "asc" ? values : values.toReversed();
      const found = await read(direction);
      expect(found.length).toBeGreaterThan(2);
      expect(found).toEqual([...ordered, null].flatMap((value) => found.filter((one) => one === value)));
    });

test("rows of the same term stay as they came", () => {
  const rows = ["b hospital", "a biotech", "a hospital", "c null", "b biotech"].map((text) => text.split(" "));
  const kind = ([, value]: string[]) => (value === "hospital" || value === "biotech" ? value : null);
  const names = (direction: Direction) => inTermOrder(rows, direction, COMPANY_KINDS, kind).map((row) => row.join(" "));
  expect(names("asc")).toEqual(["a biotech", "b biotech", "b hospital", "a hospital", "c null"]);
  expect(names("desc")).toEqual(["b hospital", "a hospital", "a biotech", "b biotech", "c null"]);
});
