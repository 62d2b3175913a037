import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CATALYST_DEFAULTS } from "#lib/catalysts/catalyst-params.ts";
import { catalystRows } from "#lib/catalysts/catalyst-rows.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { calendarEvents, written } from "#lib/feeds/feed.fixtures.ts";
import { currentState } from "#lib/records/current.ts";
import { company, context, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { DEFAULTS, type PipelineFilter } from "./pipeline-params.ts";
import { pipelinePage } from "./pipeline-page.ts";

// An address with filters is kept, watched and subscribed to: it must say the same after a record got another address.

const PROGRAM = "hqp1351-cml-tki-refractory-china";
const FORMER: Partial<PipelineFilter>[] = [{ company: ["ascentage-pharma"] }, { target: ["bcl2"] }, { indication: ["solid-tumours"] }, { partner: ["innovent-biologics"] }, { company: ["ascentage-pharma"], partner: ["innovent-biologics"] }];
const RENAMED = ["company:ascentage-pharma", "target:bcl2", "indication:solid-tumours", "company:innovent-biologics", `program:${PROGRAM}`];

let at: TestDatabase;
beforeAll(async () => {
  vi.stubEnv("SITE_ORIGIN", "https://pipeline.example.org");
  at = await makeTestDatabase();
  await seedDatabase(at.db, [interview, registry, press]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await at.cleanup();
});

async function rename(id: string) {
  const current = await currentState(at.db, id);
  if (!current) throw new Error(`there is no ${id}`);
  await saveRecords(at.db, context, [{ ...current.state, kind: id.split(":")[0], id, slug: `${current.state.slug}-renamed`, expectedVersion: current.version } as Parameters<typeof saveRecords>[2][number]]);
}

/** All that such addresses show, but for what the records are called in them. */
async function shown() {
  const pages = [];
  for (const filter of FORMER) {
    const { ids, facets } = await pipelinePage(at.db, { ...DEFAULTS, ...filter });
    const chosen = Object.entries(filter).map(([key, values]) => facets[key as "company"].filter(({ value }) => (values as string[]).includes(value)));
    const catalysts = await catalystRows(at.db, { ...CATALYST_DEFAULTS, ...filter }, "2026-11-25");
    const events = [];
    for (const subject of ["pipeline", "catalysts"] as const) events.push(calendarEvents(await written(at.db, subject, "ics", new URLSearchParams(Object.entries(filter).map(([key, values]) => [key, String(values)])).toString())).map(({ uid }) => uid));
    const companies = catalysts.facets.company.filter(({ value }) => filter.company?.includes(value));
    pages.push({ ids, chosen, catalysts: catalysts.rows.map(({ id }) => id), companies, events });
  }
  const program = calendarEvents(await written(at.db, "program", "ics", `program=${PROGRAM}`)).map(({ uid }) => uid);
  return { pages, program };
}

test("an address with the former slugs of records shows the same, on pages and in calendars", async () => {
  const before = await shown();
  for (const { ids, chosen } of before.pages) expect([ids.length > 0, chosen.flat().every(({ count }) => count > 0)]).toEqual([true, true]);
  for (const id of RENAMED) await rename(id);
  expect(await shown()).toEqual(before);
});

test("what was merged into another record leads to that one, also over several steps", async () => {
  const all = await pipelinePage(at.db, { ...DEFAULTS, company: ["ascentage-pharma"] });
  await saveRecords(at.db, context, [source, ...["one", "two"].map((slug) => ({ ...company(slug), deleted: true }))]);
  await at.db.record.update({ where: { id: "company:one" }, data: { mergedIntoId: "company:two" } });
  await at.db.record.update({ where: { id: "company:two" }, data: { mergedIntoId: "company:ascentage-pharma" } });
  const { ids, facets } = await pipelinePage(at.db, { ...DEFAULTS, company: ["one"] });
  expect(ids).toEqual(all.ids);
  expect(facets.company.filter(({ value }) => value === "one")).toEqual([{ value: "one", label: "Ascentage Pharma", count: ids.length }]);
});
