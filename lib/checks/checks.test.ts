import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addTestPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, company, context, failure, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { checkRecord } from "./check-record.ts";
import { checkViews, standingChecks } from "./check-views.ts";
import { parseStaleParams, staleHref } from "./stale-params.ts";
import { stalePrograms } from "./stale.ts";

let at: TestDatabase;
let ana: Person;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at = await makeTestDatabase();
  vi.setSystemTime("2023-03-01T12:00:00Z");
  ana = await addTestPerson(at.db, { role: "analyst" });
  await save(source, molecule, program, company("c1"), early);
});
afterEach(async () => {
  vi.useRealTimers();
  await at.cleanup();
});

const early: SaveCommand = { ...program, id: "program:p2", slug: "p2", data: { ...(program.data as object), territory: "us", events: [{ id: "first", kind: "reached", stage: "preclinical" }], companies: [{ id: "dev", companyId: "company:c1", role: "developer" }] }, citations: cite("moleculeId", "territory", "events", "companies") };
const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
const stale = async (day: string, query: Record<string, string> = {}) => (await stalePrograms(at.db, parseStaleParams(query).params, new Date(`${day}T12:00:00Z`))).map(({ slug, due }) => `${slug} ${due.slice(0, 10)}`);
const check = (field: string | null = null, version = 1) => checkRecord(at.db, ana, { recordId: program.id, field, version, note: "As the talk says" });

describe("programs go stale", () => {
  test("each at its stage's time after the last change that cites a source, the oldest first", async () => {
    expect(await stale("2025-02-28")).toEqual([]);
    expect(await stale("2025-03-01")).toEqual(["p1 2025-03-01"]);
    expect(await stale("2026-03-01")).toEqual(["p1 2025-03-01", "p2 2026-03-01"]);
  });

  test("later, once one is looked up, or its stage is", async () => {
    vi.setSystemTime("2024-06-01T12:00:00Z");
    await check("territory");
    expect(await stale("2025-03-01")).toEqual(["p1 2025-03-01"]);
    await check("events.pivotal");
    expect(await stale("2026-05-31")).toEqual(["p2 2026-03-01"]);
    vi.setSystemTime("2024-09-01T12:00:00Z");
    await check();
    expect(await stale("2026-09-01")).toEqual(["p2 2026-03-01", "p1 2026-09-01"]);
  });

  test("later, once a change cites a source; one that cites none does not count", async () => {
    vi.setSystemTime("2024-06-01T12:00:00Z");
    await save({ ...program, slug: "p-one", expectedVersion: 1 });
    expect(await stale("2025-03-01")).toEqual(["p-one 2025-03-01"]);
    await save({ ...program, slug: "p-one", expectedVersion: 2, citations: [...cite("moleculeId", "territory", "events"), { field: "events", sourceId: source.id, locator: "Q9" }] });
    expect(await stale("2025-03-01")).toEqual([]);
  });

  test("and are found by company, by stage, and ahead of time", async () => {
    expect(await stale("2026-03-01", { company: "c1" })).toEqual(["p2 2026-03-01"]);
    expect(await stale("2026-03-01", { stage: "pivotal_phase_2" })).toEqual(["p1 2025-03-01"]);
    expect(await stale("2026-03-01", { stage: "not_stated" })).toEqual([]);
    expect(await stale("2025-01-01", { months: "3" })).toEqual(["p1 2025-03-01"]);
    expect(await stale("2026-03-01", { company: "nobody" })).toEqual([]);
    expect(staleHref(parseStaleParams({ company: "c1", months: "6" }).params)).toBe("/desk/stale?company=c1&months=6");
    expect(parseStaleParams({ stage: "phase_9", months: "5" }).problems).toHaveLength(2);
  });

  test("unless they have ended or are deleted", async () => {
    const ended = { ...(program.data as { events: object[] }), events: [...(program.data as { events: object[] }).events, { id: "left", kind: "left", stage: "pivotal_phase_2", status: "discontinued", date: "2020" }] };
    await save({ ...program, expectedVersion: 1, data: ended }, { ...early, expectedVersion: 1, deleted: true });
    expect(await stale("2033-01-01")).toEqual([]);
  });
});

describe("a check", () => {
  test("is of the version that was looked at, makes no revision, and says who, when and what", async () => {
    await check("events");
    expect(await at.db.revision.count({ where: { recordId: program.id } })).toBe(1);
    expect(await checkViews(at.db, program.id)).toMatchObject([{ field: "events", version: 1, by: "Test analyst", at: "2023-03-01T12:00:00.000Z", note: "As the talk says" }]);
    await save({ ...program, expectedVersion: 1, data: { ...(program.data as object), setting: "relapsed" }, citations: cite("moleculeId", "territory", "events", "setting") });
    expect((await failure(check("events", 1))).code).toBe("conflict");
  });

  test("stands until what it speaks of is changed", async () => {
    await check("events.first");
    await check("territory");
    await check();
    const standing = async () => (await standingChecks(at.db, program.id, await checkViews(at.db, program.id))).map(({ field }) => field);
    expect(await standing()).toEqual([null, "territory", "events.first"]);
    await save({ ...program, expectedVersion: 1, data: { ...(program.data as object), territory: "japan" } });
    expect(await standing()).toEqual(["events.first"]);
  });

  test("of a field that is not stated, a deleted record, or someone else's company is refused", async () => {
    expect((await failure(check("setting"))).fields[0]?.path).toBe("field");
    const limited = await addTestPerson(at.db, { role: "analyst", id: "test-limited", companies: ["company:c1"] });
    await save({ ...early, expectedVersion: 1, data: { ...(early.data as object), companies: [] }, citations: cite("moleculeId", "territory", "events") });
    await save(company("c2"), { ...program, expectedVersion: 1, data: { ...(program.data as object), companies: [{ id: "dev", companyId: "company:c2", role: "developer" }] }, citations: early.citations ?? [] });
    expect((await failure(checkRecord(at.db, limited, { recordId: program.id, version: 2 }))).code).toBe("forbidden");
    const editor = await addTestPerson(at.db, { role: "editor" });
    await save({ ...early, expectedVersion: 2, deleted: true, data: { ...(early.data as object), companies: [] }, citations: cite("moleculeId", "territory", "events") });
    expect((await failure(checkRecord(at.db, editor, { recordId: early.id, version: 3 }))).code).toBe("invalid");
  });
});
