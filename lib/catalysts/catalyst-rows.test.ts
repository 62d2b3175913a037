import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { currentState } from "#lib/records/current.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { failure } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { verifyData } from "#lib/records/verify.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { CATALYST_DEFAULTS, type CatalystParams } from "./catalyst-params.ts";
import { catalystRows } from "./catalyst-rows.ts";
import { judge } from "./judged.ts";
import { overdueRows } from "./overdue.ts";
import { reachOfCompany, reachOfMolecule, reachOfProgram } from "./reach.ts";
import { readExpectations } from "./read-expectations.ts";

const DAY = "2024-11-01";
const CHINA = "program:hqp1351-cml-tki-refractory-china";
const TRIAL = "trial:nct04126681";
const REGISTRY = "source:clinicaltrials-gov-nct04126681";
const context = { actor: { kind: "system", name: "test" } as const, origin: "test", reason: "A test of what is expected" };
const cite = (...fields: string[]) => fields.map((field) => ({ field, sourceId: REGISTRY, locator: "a later copy" }));

let at: TestDatabase;
beforeAll(async () => {
  at = await makeTestDatabase();
  await seedDatabase(at.db, [interview, registry, press]);
  await save(REPORT);
  await save(await changed(TRIAL, { primaryCompletion: "2025-06-30 guided" }));
});
afterAll(() => at.cleanup());

const REPORT: SaveCommand = {
  kind: "catalyst",
  id: "catalyst:report",
  slug: "report",
  expectedVersion: 0,
  data: {
    title: "Results of the pivotal study",
    kind: "readout",
    programId: CHINA,
    statements: [
      { id: "second", date: "2025-Q1 guided", certainty: "firm", said: "2024-02" },
      { id: "first", date: "2024-H1", certainty: "guided", said: "2023-05-02" },
    ],
  },
  citations: cite("title", "kind", "programId", "statements"),
};
const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);

async function changed(id: string, data: Record<string, unknown>): Promise<SaveCommand> {
  const current = await currentState(at.db, id);
  if (!current) throw new Error(`no ${id}`);
  return { ...current.state, kind: id.split(":")[0] as "trial", id, expectedVersion: current.version, data: { ...current.state.data, ...data } };
}

const list = (change: Partial<CatalystParams> = {}, day = DAY) => catalystRows(at.db, { ...CATALYST_DEFAULTS, ...change }, day);
const idsOf = async (change: Partial<CatalystParams>) => (await list(change)).rows.map(({ id }) => id).sort();

describe("a catalyst", () => {
  test("keeps the date said last, its days and the first one beside it, whatever the order of writing", async () => {
    expect(await at.db.catalyst.findUniqueOrThrow({ where: { id: REPORT.id } })).toMatchObject({ expectedDate: "2025-Q1", expectedFrom: "2025-01-01", expectedUntil: "2025-03-31", firstDate: "2024-H1" });
    expect(await verifyData(at.db)).toEqual([]);
  });

  test.each([
    ["of nothing", { programId: null }, "programId", "or another record that it is of is needed"],
    ["with an outcome's date and no outcome", { outcomeDate: "2020" }, "outcomeDate", "goes with an outcome, and only with one"],
    ["that happened on an expected date", { outcome: "happened", outcomeDate: "2020 guided" }, "outcomeDate", "what has happened cannot have an expected date"],
    ["of which nobody said when", { statements: [] }, "statements", "must hold at least one: who said when, or that no date is given"],
    ["expected on no real day", { statements: [{ id: "a", date: "2019-02-30", certainty: "firm" }] }, "statements.a.date", "must be a date such as 2019, 2019-H1, 2019-Q3, 2019-05 or 2019-05-31"],
  ])("%s is refused", async (_what, data, field, message) => {
    const error = await failure(save({ ...REPORT, id: "catalyst:bad", slug: "bad", data: { ...(REPORT.data as object), ...data } }));
    expect(error.fields?.map(({ path, message: words }) => [path, words])).toContainEqual([`catalyst/bad ${field}`, message]);
  });

  test("keeps what it is of from being deleted", async () => {
    const { state, version } = (await currentState(at.db, CHINA))!;
    const error = await failure(save({ ...state, kind: "program", id: CHINA, expectedVersion: version, deleted: true }));
    expect(error.fields?.[0]?.message).toContain("Results of the pivotal study");
  });

  test("of the wrong kind of record is refused", async () => {
    const error = await failure(save({ ...REPORT, id: "catalyst:bad", slug: "bad", data: { ...(REPORT.data as object), trialId: CHINA }, citations: cite("title", "kind", "programId", "trialId", "statements") }));
    expect(error.fields?.[0]).toEqual({ path: "catalyst/bad trialId", message: `names no trial: ${CHINA}` });
  });
});

describe("rows", () => {
  test("stand in the order of urgency, stored and derived alike, each with where it comes from", async () => {
    const { rows, tracked, matching } = await list();
    expect([rows.length, matching]).toEqual([tracked, tracked]);
    expect(rows.map(({ origin, standing }) => `${standing.state} ${origin}`)).toEqual([
      "overdue trial",
      "due partnership",
      "upcoming trial",
      "upcoming catalyst",
      "upcoming trial",
      "undated catalyst",
      "undated catalyst",
      "undated stage",
      "undated stage",
      "kept catalyst",
      "happened catalyst",
      "late catalyst",
    ]);
  });

  test("of a study keep the date that it had before, with who said so then", async () => {
    const row = (await list()).rows.find(({ id }) => id === `${TRIAL} primaryCompletion`);
    expect(row?.statements.map(({ date, sources }) => [date, sources.map(({ slug, locator }) => `${slug}: ${locator}`)])).toEqual([
      ["2024-12-31", ["clinicaltrials-gov-nct04126681: Primary completion date"]],
      ["2025-06-30", []],
    ]);
    expect(row).toMatchObject({ href: "/trials/nct04126681", history: "/trials/nct04126681/history", standing: { state: "upcoming", first: "2024-12-31", shift: { kind: "later", days: { least: 181, most: 181 } } } });
  });

  test("show no draft, no deleted record, and link to none", async () => {
    const draft = { ...REPORT, id: "catalyst:draft", slug: "draft", published: false };
    await save(draft);
    expect((await list()).rows.map(({ id }) => id)).not.toContain("catalyst:draft");
  });

  test("come a page at a time, and a year at a time in the calendar", async () => {
    const whole = (await list()).rows.map(({ id }) => id);
    const pages = await Promise.all([1, 2, 3].map((page) => list({ page, size: 5 })));
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(whole);
    const calendar = await list({ view: "calendar", year: 2025 });
    expect(calendar.rows.map(({ id }) => id).sort()).toEqual([`${TRIAL} primaryCompletion`, "catalyst:report"].sort());
    expect(calendar.years.reduce((sum, { count }) => sum + count, 0)).toBe(whole.length);
  });

  test("in any order are the same rows", async () => {
    const whole = await idsOf({});
    for (const sort of ["date", "first", "drift", "kind", "program"] as const) for (const descending of [true, false]) expect(await idsOf({ sort, descending })).toEqual(whole);
  });
});

describe("filters", () => {
  test("each choice shows as many as it promises, alone and beside another", async () => {
    for (const beside of [{}, { state: ["overdue", "upcoming", "undated"] }, { territory: ["china"] }, { company: ["ascentage-pharma"] }] as Partial<CatalystParams>[]) {
      const { facets } = await list(beside);
      for (const [key, choices] of Object.entries(facets))
        for (const { value, count } of choices) {
          const chosen = key === "trial" ? { trial: value as "yes" } : { [key]: [value] };
          expect([key, value, (await list({ ...beside, ...chosen })).matching]).toEqual([key, value, count]);
        }
    }
  });

  test("ask the program that an event is about, also where it is of a study or a molecule", async () => {
    expect(await idsOf({ molecule: "HQP1351", kind: ["trial_completion"] })).toEqual([`${TRIAL} primaryCompletion`]);
    expect(await idsOf({ indication: ["neuroendocrine-tumours"] })).toEqual(["trial:nct04893759 completion", "trial:nct04893759 primaryCompletion"]);
    expect(await idsOf({ molecule: "olverembatinib", state: ["undated"] })).toEqual(["catalyst:takeda-option-exercise"]);
  });

  test("of a company show what its own page shows", async () => {
    for (const slug of ["ascentage-pharma", "takeda", "md-anderson-cancer-center", "innovent-biologics", "healthquest-pharma"]) {
      const reached = judge(await readExpectations(at.db, reachOfCompany(`company:${slug}`)), DAY).map(({ id }) => id).sort();
      expect([slug, await idsOf({ company: [slug] })]).toEqual([slug, reached]);
    }
  });
});

test("a program's and a molecule's ledgers hold what is of them", async () => {
  const ids = async (reach: Parameters<typeof readExpectations>[1]) => (await readExpectations(at.db, reach)).map(({ id }) => id).sort();
  const own = ["catalyst:hqp1351-approval-china", "catalyst:hqp1351-pivotal-start-china", "catalyst:hqp1351-reimbursement-china", "catalyst:report", `${TRIAL} primaryCompletion`];
  expect(await ids(reachOfProgram(CHINA))).toEqual(own.toSorted());
  expect(await ids(reachOfMolecule("molecule:hqp1351"))).toEqual([...own, "catalyst:takeda-option-exercise", "partnership:ascentage-md-anderson end"].toSorted());
});

test("what is overdue leaves the list once it is settled", async () => {
  const overdue = async () => (await overdueRows(at.db, { company: null, page: 1 }, "2025-05-01")).rows.map(({ id }) => id);
  expect(await overdue()).toContain("catalyst:report");
  const { citations, ...rest } = await changed(REPORT.id, { outcome: "happened", outcomeDate: "2025-04-10" });
  await save({ ...rest, citations: [...(citations ?? []), ...cite("outcome", "outcomeDate")] });
  expect(await overdue()).not.toContain("catalyst:report");
  const row = (await list({}, "2025-05-01")).rows.find(({ id }) => id === "catalyst:report");
  // First said to be the first half of 2024, whatever was said later.
  expect(row?.standing).toMatchObject({ state: "late", shift: { days: { least: 284, most: 284 } } });
});
