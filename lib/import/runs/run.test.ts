import { beforeEach, expect, test } from "vitest";
import { context } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { AppError } from "#lib/errors.ts";
import { fixtureImporter } from "#lib/import/importer.fixtures.ts";
import { fromJson } from "#lib/import/json-value.ts";
import { makeWorld, nct, study, trialId, type World } from "#lib/import/world.fixtures.ts";
import { workRun } from "./run.ts";
import { runOf } from "./run-queries.ts";
import { createRun, pauseRun, resumeRun, cancelRun } from "./runs.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  return world.cleanup;
});
const work = (runId: string, options: Parameters<typeof fixtureImporter>[0] = {}) => workRun(world.db, runId, fixtureImporter(options));
const parts = async (runId: string) =>
  (await world.db.importFinding.findMany({ where: { runId, status: "open" }, orderBy: { id: "asc" }, select: { recordId: true, changes: { orderBy: { id: "asc" }, select: { kind: true, part: true, before: true, after: true, question: true } } } })).flatMap(({ recordId, changes }) => changes.map(({ before, after, ...change }) => ({ recordId, ...change, before: fromJson(before), after: fromJson(after) })));

test("a first import finds each record once, with what the source says of it", async () => {
  const runId = await world.start([study({ n: 1 }), study({ n: 2, drug: "A-2" }), study({ n: 3, sponsor: "Beta" })]);
  expect(await work(runId)).toBe("finished");
  const found = await parts(runId);
  expect(found.map(({ recordId, kind }) => `${kind} ${recordId}`)).toEqual([
    "new_record source:nct00000001", "new_record company:alpha", "new_record molecule:a-1", "new_record trial:nct00000001",
    "new_record source:nct00000002", "new_record molecule:a-2", "new_record trial:nct00000002",
    "new_record source:nct00000003", "new_record company:beta", "new_record trial:nct00000003",
  ]);
  expect(found[3]).toMatchObject({ part: "*", before: null, after: "Study 1", question: null });
  expect(await runOf(world.db, runId)).toMatchObject({ status: "finished", read: 3, created: 3, changed: 0, same: 0, failed: 0, waiting: 10 });
});

test("again, it says that nothing changed", async () => {
  const lines = [study({ n: 1 }), study({ n: 2 })];
  await work(await world.start(lines));
  const again = await world.start(lines);
  await work(again);
  expect(await runOf(world.db, again)).toMatchObject({ read: 2, created: 0, changed: 0, same: 2, waiting: 0 });
  expect(await world.db.registryVersion.count()).toBe(2);
});

test("another version takes the place of what waits of the older one", async () => {
  const first = await world.start([study({ n: 1 })]);
  await work(first);
  const second = await world.start([study({ n: 1, title: "Another title" })]);
  await work(second);
  expect((await parts(first)).map(({ recordId }) => recordId)).toEqual([]);
  expect((await parts(second)).find(({ recordId }) => recordId === trialId(1))).toMatchObject({ kind: "new_record", after: "Another title" });
  expect(await world.db.registryVersion.count({ where: { nctId: nct(1) } })).toBe(2);
});

test("a thing that cannot be read or mapped is kept as it came, and the rest goes on", async () => {
  const broken = { ...study({ n: 3 }), statements: study({ n: 3 }).statements.map((one) => (one.kind === "trial" ? { ...one, data: { ...one.data, enrolment: -4 } } : one)) };
  const runId = await world.start([study({ n: 1 }), { key: nct(2), error: "is cut off" }, broken, { ...study({ n: 4 }), throws: "no sponsor" }, study({ n: 5 })]);
  expect(await work(runId)).toBe("finished");
  expect(await runOf(world.db, runId)).toMatchObject({ read: 5, created: 2, failed: 3 });
  const failures = await world.db.importFailure.findMany({ where: { runId }, orderBy: { position: "asc" } });
  expect(failures.map(({ position, key, reason }) => [position, key, reason])).toEqual([
    [1, nct(2), "is cut off"],
    [2, nct(3), expect.stringContaining("trial/nct00000003 enrolment")],
    [3, nct(4), "no sponsor"],
  ]);
  expect(JSON.parse(failures[2]?.raw ?? "")).toMatchObject({ key: nct(4) });
});

test("what nothing answers to is kept with its reason, and looked for again once more is tracked", async () => {
  const unmapped = [{ what: "indication" as const, text: "Rare Disease", reason: "no indication is called so" }];
  const lines = [study({ n: 1, unmapped })];
  await work(await world.start(lines));
  await work(await world.start(lines));
  expect(await world.db.importUnmapped.findMany({ select: { text: true, normalized: true } })).toEqual([{ text: "Rare Disease", normalized: "rare disease" }]);
  const asked = async () => {
    let mapped = 0;
    await workRun(world.db, await world.start(lines), fixtureImporter({ map: async (_db, _request, things) => ((mapped += things.length), things.map(({ raw }) => JSON.parse(raw))) }));
    return mapped;
  };
  const indication = (name: string) => saveRecords(world.db, context, [{ kind: "indication", id: `indication:${name.length}`, slug: `i${name.length}`, expectedVersion: 0, data: { name }, citations: [{ field: "name", unsourcedReason: "A test" }] }]);
  await indication("Another disease");
  expect(await asked()).toBe(0);
  await indication("Rare disease");
  expect(await asked()).toBe(1);
});

test("other rules look at everything again", async () => {
  const lines = [study({ n: 1 })];
  await work(await world.start(lines));
  let mapped = 0;
  await work(await world.start(lines), { rules: "fixture 2", map: async (_db, _request, things) => ((mapped += things.length), things.map(({ raw }) => JSON.parse(raw))) });
  expect(mapped).toBe(1);
});

test("it pauses between batches, goes on from there, and ends where it is cancelled", async () => {
  const lines = Array.from({ length: 30 }, (_, n) => study({ n: n + 1 }));
  const runId = await world.start(lines, { batch: 10 });
  const importer = fixtureImporter();
  let asked: Promise<void> | undefined;
  await workRun(world.db, runId, importer, { told: () => void (asked ??= pauseRun(world.db, runId)) });
  await asked;
  const paused = await runOf(world.db, runId);
  expect(paused).toMatchObject({ status: "paused" });
  expect(paused?.read).toBeLessThan(30);
  await expect(work(runId)).rejects.toMatchObject({ code: "conflict" });
  await resumeRun(world.db, runId);
  expect(await work(runId)).toBe("finished");
  expect(await runOf(world.db, runId)).toMatchObject({ read: 30, created: 30 });
  await expect(cancelRun(world.db, runId)).rejects.toMatchObject({ code: "conflict" });
  const other = await world.start(lines, { batch: 10 });
  await cancelRun(world.db, other);
  expect(await runOf(world.db, other)).toMatchObject({ status: "cancelled" });
});

test("a run that waits for a worker, and one whose worker was killed, can be taken up by hand", async () => {
  const runId = await world.start([study({ n: 1 })]);
  await resumeRun(world.db, runId);
  expect(await runOf(world.db, runId)).toMatchObject({ status: "waiting" });
  await world.db.importRun.update({ where: { id: runId }, data: { status: "running", worker: "elsewhere:1:x", seenAt: new Date(0) } });
  await resumeRun(world.db, runId);
  expect(await work(runId)).toBe("finished");
  // Whoever asked that it be cancelled is not overruled by another who goes on.
  const other = await world.start([study({ n: 2 })]);
  await world.db.importRun.update({ where: { id: other }, data: { status: "running", worker: "elsewhere:1:x", seenAt: new Date(0), wish: "cancel" } });
  await resumeRun(world.db, other);
  expect(await work(other)).toBe("cancelled");
});

test("a run that fails says why, and can be taken up again from the same place", async () => {
  const lines = Array.from({ length: 20 }, (_, n) => study({ n: n + 1 }));
  const runId = await world.start(lines, { batch: 5 });
  const { read } = fixtureImporter();
  async function* breaks(...asked: Parameters<typeof read>) {
    let batches = 0;
    for await (const batch of read(...asked)) {
      if (++batches === 3) throw new AppError("upstream", "the registry does not answer");
      yield batch;
    }
  }
  expect(await work(runId, { read: breaks })).toBe("failed");
  expect(await runOf(world.db, runId)).toMatchObject({ status: "failed", error: "the registry does not answer", read: 10 });
  await resumeRun(world.db, runId);
  expect(await work(runId)).toBe("finished");
  expect(await runOf(world.db, runId)).toMatchObject({ read: 20, created: 20, error: null });
});

test("one process works on a run, and on one import of a kind", async () => {
  const lines = Array.from({ length: 20 }, (_, n) => study({ n: n + 1 }));
  const runId = await world.start(lines, { batch: 5, slow: 20 });
  const other = await world.start(lines);
  const first = work(runId);
  await expect(work(runId)).rejects.toMatchObject({ code: "conflict" });
  await expect(work(other)).rejects.toMatchObject({ code: "conflict" });
  expect(await first).toBe("finished");
  expect(await work(other)).toBe("finished");
});

test("a run whose worker gave no sign of life is taken over", async () => {
  const runId = await world.start([study({ n: 1 })]);
  const left = (seenAt: Date, worker: string) => world.db.importRun.update({ where: { id: runId }, data: { status: "running", worker, seenAt } });
  await left(new Date(), "elsewhere:1:x");
  await expect(work(runId)).rejects.toMatchObject({ code: "conflict" });
  await left(new Date(Date.now() - 10 * 60_000), "elsewhere:1:x");
  expect(await work(runId)).toBe("finished");
});

test("what vanished from an answer is reported once, and nothing is deleted", async () => {
  const query = await world.db.importQuery.create({ data: { id: "q1", name: "Follow Alpha", question: {}, schedule: "daily", createdAt: new Date() } });
  const ask = async (lines: ReturnType<typeof study>[]) => {
    const runId = await createRun(world.db, { kind: "ctgov", label: "Follow Alpha", request: world.written(lines), startedById: null, queryId: query.id });
    await work(runId, { checkVanished: async (keys) => new Map(keys.map((key) => [key, key === nct(2) ? { standing: "gone" } : key === nct(3) ? { standing: "merged", into: nct(1) } : { standing: "present" }])) });
    return parts(runId);
  };
  await ask([1, 2, 3, 4].map((n) => study({ n })));
  expect(await ask([study({ n: 1 })])).toEqual([
    { recordId: trialId(2), kind: "gone", part: "*", before: nct(2), after: null, question: null },
    { recordId: trialId(3), kind: "merged", part: "*", before: nct(3), after: nct(1), question: null },
  ]);
  expect(await ask([study({ n: 1 })])).toEqual([]);
  expect(await world.db.registryStudy.findMany({ orderBy: { nctId: "asc" }, select: { nctId: true, standing: true, mergedInto: true } })).toEqual([
    { nctId: nct(1), standing: "present", mergedInto: null }, { nctId: nct(2), standing: "gone", mergedInto: null },
    { nctId: nct(3), standing: "merged", mergedInto: nct(1) }, { nctId: nct(4), standing: "present", mergedInto: null },
  ]);
});
