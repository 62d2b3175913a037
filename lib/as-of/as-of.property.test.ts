import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { catalystRows } from "#lib/catalysts/catalyst-rows.ts";
import { CATALYST_DEFAULTS } from "#lib/catalysts/catalyst-params.ts";
import { between } from "#lib/changes/between.ts";
import { programStandings } from "#lib/changes/changed-programs.ts";
import { apply, changes } from "#lib/changes/diff.ts";
import { allRows, readFrom } from "#lib/db/as-of.fixtures.ts";
import { NOW, type AsOf } from "#lib/db/as-of.ts";
import { readAsOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { cite, company, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { changed } from "#lib/review/desk.fixtures.ts";

// What holds of points in time whatever was saved, in whatever order.

const RUNS = { numRuns: 5 };
const catalyst: SaveCommand = {
  kind: "catalyst", id: "catalyst:readout", slug: "readout", expectedVersion: 0,
  data: { title: "Results", kind: "readout", moleculeId: molecule.id, statements: [{ id: "one", date: "2021-Q3", certainty: "guided", said: "2020" }] },
  citations: cite("title", "kind", "moleculeId", "statements"),
};
const WORLD = [source, molecule, company("c1"), program, catalyst];

const date = fc.constantFrom("2016", "2017-Q2", "2018-05", "2018-05-14", "2019-H2", "2020-02-29", "2024 inferred");
const step = fc.record({ id: fc.constantFrom("a", "b", "c"), kind: fc.constantFrom("reached", "guided"), stage: fc.constantFrom("preclinical", "phase_1", "phase_2", "filed", "approved"), date: fc.option(date) });
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id: fc.constant(program.id), data: fc.uniqueArray(step, { selector: ({ id }) => id, maxLength: 3 }).map((events) => ({ events })) }) },
  { weight: 1, arbitrary: fc.record({ id: fc.constant(molecule.id), data: fc.record({ mechanism: fc.option(fc.constantFrom("one", "two")) }) }) },
  { weight: 2, arbitrary: fc.record({ id: fc.constant(catalyst.id), data: date.map((when) => ({ statements: [{ id: "one", date: when.slice(0, 4), certainty: "guided", said: "2020" }] })) }) },
  { weight: 2, arbitrary: fc.record({ id: fc.constantFrom(program.id, catalyst.id, molecule.id), deleted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ id: fc.constantFrom(program.id, catalyst.id), published: fc.boolean() }) },
);
type Edit = { id: string; data?: object; deleted?: boolean; published?: boolean };
const day = fc.constantFrom("2015-12-31", "2016-12-31", "2017-06-30", "2018-05-13", "2018-05-14", "2019-12-31", "2020-03-01", "2023-01-01", "2025-06-01");
const optionalDay = fc.option(day);
/** Between the moments of two sets. */
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** How many edits the gate refused, and how many there were. */
let [refused, asked] = [0, 0];

/** A world to which edits are made a minute apart, those that the gate refuses left out. */
class Told {
  readonly at: TestDatabase;
  readonly moments: number[] = [];
  private clock = Date.parse("2026-01-06T09:00:00Z");

  constructor(at: TestDatabase) {
    this.at = at;
  }
  async save(...commands: SaveCommand[]) {
    this.clock += 60_000;
    await saveRecords(this.at.db, { ...context, savedAt: new Date(this.clock) }, commands);
    this.moments.push(this.clock);
  }
  async edit({ id, data, ...envelope }: Edit) {
    asked++;
    const current = await currentState(this.at.db, id);
    const command = data === undefined ? { ...current?.state, kind: WORLD.find((one) => one.id === id)?.kind, id, expectedVersion: current?.version ?? 0 } : await changed(this.at.db, id, data as never);
    await this.save({ ...command, ...envelope } as SaveCommand).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      refused++;
    });
  }
  /** A moment between the set of that place and the next one. */
  moment(place: number, part: number): string {
    return new Date((this.moments[place] as number) + Math.floor(part * 59_000)).toISOString();
  }
}

async function told(edits: readonly Edit[], check: (world: Told) => Promise<void>) {
  const world = new Told(await makeTestDatabase());
  try {
    await world.save(...WORLD);
    for (const one of edits) await world.edit(one);
    await check(world);
  } finally {
    await world.at.cleanup();
  }
}

const edits = fc.array(edit, { minLength: 3, maxLength: 4 });

/** What pages are made of: rows of tables, standings, and what is expected. */
const said = (on: string) => async (db: Database) => ({ rows: await allRows(db), standings: await programStandings(db), catalysts: (await catalystRows(db, CATALYST_DEFAULTS, on)).rows });

test("as-of now equals now", async () => {
  await fc.assert(
    fc.asyncProperty(edits, (made) =>
      told(made, async ({ at }) => {
        const now = new Date().toISOString();
        const read = said(now.slice(0, 10));
        const present = await read(at.db);
        for (const asOf of [{ day: now.slice(0, 10), recorded: null }, { day: null, recorded: now }, { day: now.slice(0, 10), recorded: now }]) expect(await readFrom(at.file, asOf, read), `as of ${asOf.day} @ ${asOf.recorded}`).toEqual(present);
      }),
    ),
    RUNS,
  );
}, 120_000);

// As recorded time goes on, nothing that was read of it changes, and the log only grows. So what a page said of a day `d` by what was
// held at `r` it says for ever; it says the same at any `r'` from `r` up to the next set, and at `r'` the log begins with that at `r`.
test("as-of is monotone in recorded time", async () => {
  await fc.assert(
    fc.asyncProperty(edits, edits, optionalDay, share, share, async (first, later, on, one, two) => {
      await told(first, async (world) => {
        const { at, moments } = world;
        const read = said(on ?? "2026-01-06");
        const log = (db: Database) => db.revision.findMany({ orderBy: { id: "asc" }, select: { id: true, recordId: true, version: true, snapshot: true, changes: true } });
        const [early, late] = [Math.min(one, two), Math.max(one, two)];
        const before: { asOf: AsOf; seen: unknown; log: unknown[] }[] = [];
        for (let place = 0; place < moments.length; place++) {
          const [r, next] = [early, late].map((part): AsOf => ({ day: on, recorded: world.moment(place, part) })) as [AsOf, AsOf];
          const seen = await readFrom(at.file, r, read);
          expect(await readFrom(at.file, next, read), "no set lies between").toEqual(seen);
          before.push({ asOf: r, seen, log: await readFrom(at.file, r, log) });
        }
        for (const [index, { log: earlier }] of before.entries()) expect(before[index + 1]?.log.slice(0, earlier.length) ?? earlier).toEqual(earlier);
        for (const edited of later) await world.edit(edited);
        for (const { asOf, seen, log: earlier } of before) {
          expect(await readFrom(at.file, asOf, read), "later sets change nothing of it").toEqual(seen);
          expect(await readFrom(at.file, asOf, log)).toEqual(earlier);
        }
      });
    }),
    RUNS,
  );
}, 180_000);

test("changes(a, b) applied to asOf(a) gives asOf(b)", async () => {
  const place = fc.nat(6);
  const point = fc.record({ day: optionalDay, place: fc.option(place), part: share });
  await fc.assert(
    fc.asyncProperty(edits, fc.array(fc.tuple(point, point), { minLength: 3, maxLength: 6 }), (made, pairs) =>
      told(made, async (world) => {
        const asOf = ({ day: on, place: index, part }: { day: string | null; place: number | null; part: number }): AsOf => ({ day: on, recorded: index === null ? null : world.moment(index % world.moments.length, part) });
        for (const [a, b] of pairs) {
          const [before, after] = [await readFrom(world.at.file, asOf(a), programStandings), await readFrom(world.at.file, asOf(b), programStandings)];
          expect(apply(changes(before, after), before)).toEqual(after);
        }
      }),
    ),
    RUNS,
  );
}, 120_000);

test("most of what is asked of these worlds is done", () => {
  expect(asked).toBeGreaterThan(20);
  expect(refused).toBeLessThan(asked / 2);
});

let at: TestDatabase;
beforeAll(async () => {
  at = await makeTestDatabase();
  vi.stubEnv("DATABASE_URL", `file:${at.file}`);
  await saveRecords(at.db, context, WORLD);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await at.cleanup();
});

test("the two ends of a span are read as of there, and now is the database itself", async () => {
  const span = { by: "day", from: "2015-12-31", to: "2020-01-01" } as const;
  const [before, after] = await between(at.db, span, async (one, two) => [await programStandings(one), await programStandings(two)]);
  expect([before.length, after.map(({ stage }) => stage)]).toEqual([0, ["pivotal_phase_2"]]);
  expect(await readAsOf(at.db, NOW, async (db) => db === at.db)).toBe(true);
});
