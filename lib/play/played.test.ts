import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyPrograms } from "#lib/companies/company-programs.ts";
import { today } from "#lib/dates/days.ts";
import { openAsOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { generateWorld } from "#lib/generate/generate.ts";
import { barOf, type Bar } from "#lib/programs/bar.ts";
import { pipelineIds } from "#lib/programs/pipeline-ids.ts";
import { DEFAULTS, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import { visiblePrograms } from "#lib/programs/profile-rows.ts";
import { programRows, type ProgramRow } from "#lib/programs/rows.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { playedOfPipeline, playedOfRecord } from "./page-programs.ts";
import { frameOn, readPlayed, stepDays, type Played } from "./played.ts";
import type { PlayedKind } from "./played-kinds.ts";

// What is played on a day against the page as of that day, which goes by views of the whole database (decision 17).

const ALL: PipelineParams = { ...DEFAULTS, size: 500 };
const NOW = today();
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

type Drawn = Record<string, Bar>;
const drawn = (rows: readonly ProgramRow[]): Drawn => Object.fromEntries(rows.map((row) => [row.slug, barOf(row)]));
const playedOn = ({ programs }: Played, day: string): Drawn =>
  Object.fromEntries(
    programs.flatMap(({ slug, frames }) => {
      const frame = frameOn(frames, day);
      return frame ? [[slug, frame.bar]] : [];
    }),
  );

const pipelineAt = async (db: Database, params: PipelineParams) => drawn(await programRows(db, await pipelineIds(db, params)));
const played = async (db: Database, params: PipelineParams) => readPlayed(await playedOfPipeline(db, params, NOW));

/** What the page of a record shows of programs, at a point in time where there may be no such record yet. */
async function recordAt(db: Database, kind: PlayedKind, slug: string): Promise<Drawn> {
  const record = await db.record.findFirst({ where: { kind, slug, ...VISIBLE }, select: { id: true } });
  if (!record) return {};
  if (kind === "molecule") return drawn(await visiblePrograms(db, { moleculeId: record.id }));
  const { programs, partnered } = await companyPrograms(db, record.id);
  return drawn([...programs, ...partnered]);
}

function world(name: string, fill: (db: Database) => Promise<unknown>, everyOnPages = 1) {
  let at: TestDatabase;
  let days: string[];
  beforeAll(async () => {
    at = await makeTestDatabase();
    await fill(at.db);
    const steps = stepDays((await played(at.db, ALL)).programs);
    days = [...new Set([...steps.flatMap((day) => [dayBefore(day), day]), NOW])].sort();
  });
  afterAll(() => at.cleanup());

  /** `every`: of so many days one, where each costs a page of every record. */
  async function onEachDay(check: (past: Database, day: string) => Promise<void>, every = 1) {
    for (const day of days.filter((_, index) => index % every === 0)) {
      const past = openAsOf({ day, recorded: null }, at.file);
      await check(past, day);
      await past.$disconnect();
    }
  }

  describe(name, () => {
    test("the pipeline is played as it is shown as of each day on which anything changes, and the day before", async () => {
      const whole = await played(at.db, ALL);
      expect(days.length).toBeGreaterThan(20);
      await onEachDay(async (past, day) => expect(playedOn(whole, day), day).toEqual(await pipelineAt(past, ALL)));
    }, 120_000);

    test("so are the pages of companies and of molecules", async () => {
      const records = await at.db.record.findMany({ where: { kind: { in: ["company", "molecule"] }, ...VISIBLE }, select: { kind: true, slug: true }, orderBy: { id: "asc" } });
      const pages = await Promise.all(records.map(async ({ kind, slug }) => ({ kind: kind as PlayedKind, slug, all: readPlayed((await playedOfRecord(at.db, kind as PlayedKind, slug, NOW)) ?? { today: NOW, programs: [] }) })));
      await onEachDay(async (past, day) => {
        for (const { kind, slug, all } of pages) if (all.programs.length) expect(playedOn(all, day), `${kind} ${slug} on ${day}`).toEqual(await recordAt(past, kind, slug));
      }, everyOnPages);
    }, 240_000);

    test("so is what filters leave that do not go by the stage", async () => {
      const slugs = async (kind: "company" | "source" | "target" | "molecule") => (await at.db.record.findMany({ where: { kind, ...VISIBLE }, select: { slug: true }, orderBy: { slug: "asc" }, take: 40 })).map(({ slug }) => slug);
      const some = async (kind: "company" | "source" | "target") => fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(fc.constantFrom(...(await slugs(kind))), { minLength: 1, maxLength: 4 }));
      const filter = fc.record({ company: await some("company"), partner: await some("company"), source: await some("source"), target: await some("target"), trial: fc.constantFrom(null, null, "yes" as const) });
      await fc.assert(
        fc.asyncProperty(filter, fc.constantFrom(...days), async (chosen, day) => {
          const params = { ...ALL, ...chosen };
          const past = openAsOf({ day, recorded: null }, at.file);
          try {
            expect(playedOn(await played(at.db, params), day)).toEqual(await pipelineAt(past, params));
          } finally {
            await past.$disconnect();
          }
        }),
        { numRuns: 60 },
      );
    }, 120_000);

    test("what is played to the end is what stands now", async () => {
      expect(playedOn(await played(at.db, ALL), NOW)).toEqual(await pipelineAt(at.db, ALL));
    });
  });
}

world("the seed", (db) => seedDatabase(db, [interview, registry, press]));
world("a generated world", (db) => generateWorld(db, { programs: 12, seed: 5, revisions: 2 }), 3);

test("nothing is played of a record that there is not, and one page of the pipeline is no more than its rows", async () => {
  const at = await makeTestDatabase();
  try {
    await seedDatabase(at.db, [interview, registry, press]);
    expect(await playedOfRecord(at.db, "molecule", "no-such", NOW)).toBeNull();
    expect((await played(at.db, { ...DEFAULTS, size: 50, page: 99 })).programs).toEqual([]);
    const rows = await pipelineIds(at.db, DEFAULTS);
    expect((await played(at.db, DEFAULTS)).programs).toHaveLength(Math.min(rows.length, DEFAULTS.size));
  } finally {
    await at.cleanup();
  }
});
