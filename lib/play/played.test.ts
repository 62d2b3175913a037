import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyPrograms } from "#lib/companies/company-programs.ts";
import { today } from "#lib/dates/days.ts";
import { openAsOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { generateWorld } from "#lib/generate/generate.ts";
import { barOf, type Bar } from "#lib/programs/bar.ts";
import { programsIn } from "#lib/indications/narrower.ts";
import { pipelineIds } from "#lib/programs/pipeline-ids.ts";
import { DEFAULTS, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import { visiblePrograms } from "#lib/programs/profile-rows.ts";
import { programRows, type ProgramRow } from "#lib/programs/rows.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { programsAgainst } from "#lib/targets/variants.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { playedOfPipeline, playedOfRecord } from "./page-programs.ts";
import { frameOn, readPlayed, stepDays, type Played } from "./played.ts";
import { PLAYED_KINDS, type PlayedKind } from "./played-kinds.ts";

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
  if (kind === "target") return drawn(await programsAgainst(db, record.id));
  if (kind === "indication") return drawn(await programsIn(db, record.id));
  const { programs, partnered } = await companyPrograms(db, record.id);
  return drawn([...programs, ...partnered]);
}

const WORLDS = [
  { name: "the seed", fill: (db: Database) => seedDatabase(db, [interview, registry, press]), every: 1 },
  { name: "a generated world", fill: (db: Database) => generateWorld(db, { programs: 12, seed: 5, revisions: 2 }), every: 9 },
];

describe.each(WORLDS)("$name", ({ fill, every }) => {
  let at: TestDatabase;
  let days: string[];
  beforeAll(async () => {
    at = await makeTestDatabase();
    await fill(at.db);
    const steps = stepDays((await played(at.db, ALL)).programs);
    days = [...new Set([...steps.flatMap((day) => [dayBefore(day), day]), NOW])].sort();
  });
  afterAll(() => at.cleanup());

  async function asOf<Answer>(day: string, read: (past: Database) => Promise<Answer>): Promise<Answer> {
    const past = openAsOf({ day, recorded: null }, at.file);
    try {
      return await read(past);
    } finally {
      await past.$disconnect();
    }
  }

  test("the pipeline is played as it is shown as of each day on which anything changes, and the day before", async () => {
    const whole = await played(at.db, ALL);
    expect(days.length).toBeGreaterThan(20);
    for (const day of days) expect({ day, ...playedOn(whole, day) }).toEqual({ day, ...(await asOf(day, (past) => pipelineAt(past, ALL))) });
  }, 120_000);

  test("so are the pages of companies, molecules, targets and indications", async () => {
    const records = await at.db.record.findMany({ where: { kind: { in: [...PLAYED_KINDS] }, ...VISIBLE }, select: { kind: true, slug: true }, orderBy: { id: "asc" } });
    const pages = await Promise.all(
      records.map(async (record) => {
        const { slug } = record;
        const kind = record.kind as PlayedKind;
        const sent = await playedOfRecord(at.db, kind, slug, NOW);
        return { kind, slug, all: readPlayed(sent ?? { today: NOW, programs: [] }) };
      }),
    );
    expect(pages.filter(({ all }) => all.programs.length > 0).length).toBeGreaterThan(5);
    for (const day of days.filter((_, index) => index % every === 0)) {
      const shown = await asOf(day, async (past) => {
        const each = [];
        for (const { kind, slug } of pages) each.push({ day, kind, slug, bars: await recordAt(past, kind, slug) });
        return each;
      });
      expect(pages.map(({ kind, slug, all }) => ({ day, kind, slug, bars: playedOn(all, day) }))).toEqual(shown);
    }
  }, 240_000);

  test("so is what filters leave that do not go by the stage", async () => {
    const some = async (kind: "company" | "source" | "target") => {
      const records = await at.db.record.findMany({ where: { kind, ...VISIBLE }, select: { slug: true }, orderBy: { slug: "asc" }, take: 40 });
      const slugs = fc.array(fc.constantFrom(...records.map(({ slug }) => slug)), { minLength: 1, maxLength: 4 });
      return fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: slugs });
    };
    const filter = fc.record({ company: await some("company"), partner: await some("company"), source: await some("source"), target: await some("target"), trial: fc.constantFrom(null, null, "yes" as const) });
    await fc.assert(
      fc.asyncProperty(filter, fc.constantFrom(...days), async (chosen, day) => {
        const params = { ...ALL, ...chosen };
        expect(playedOn(await played(at.db, params), day)).toEqual(await asOf(day, (past) => pipelineAt(past, params)));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test("what is played to the end is what stands now", async () => {
    expect(playedOn(await played(at.db, ALL), NOW)).toEqual(await pipelineAt(at.db, ALL));
  });
});

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
