import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addTestPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { activityCsv } from "#lib/export/activity-csv.ts";
import { activityJson } from "#lib/export/activity-json.ts";
import type { SaveContext } from "#lib/records/change-set.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, company, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { activityFilter, activityIds, activityPage } from "./activity.ts";
import { activityHref, parseActivityParams } from "./activity-params.ts";
import { undoPreview } from "./undo-preview.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const save = (commands: SaveCommand[], also: Partial<SaveContext> = {}) => saveRecords(at.db, { ...context, ...also }, commands);
const params = (query: Record<string, string> = {}) => parseActivityParams(query).params;
const page = (query: Record<string, string> = {}) => activityPage(at.db, params(query));
const shown = async (query: Record<string, string> = {}) => (await page(query)).groups.flatMap(({ revisions }) => revisions.map(({ record, version }) => `${record.id} ${version}`));
const idsOf = async (query: Record<string, string>) => activityIds(at.db, (await activityFilter(at.db, params(query))) ?? {});
const HELD = { holders: [{ id: "owner", companyId: "company:c1", role: "owner" }] };

async function three() {
  await save([source, company("c1"), molecule]);
  await save([program], { origin: "import:registry" });
  const editor = await addTestPerson(at.db, { role: "editor" });
  await save([{ ...molecule, expectedVersion: 1, data: { ...(molecule.data as object), name: "=1+1", ...HELD }, citations: cite("name", "modality", "names", "holders") }], { actor: editor, origin: "desk" });
}

describe("the activity", () => {
  test("shows all changes, the latest first, what was saved together as one", async () => {
    await three();
    const { groups, total } = await page();
    expect(groups.map(({ set, revisions }) => [set.origin, revisions.length])).toEqual([["desk", 1], ["import:registry", 1], ["test", 3]]);
    expect(total).toBe(5);
    expect(groups[0]?.set.by?.name).toBe("Test editor");
  });

  test("is narrowed by person, kind, company, field, source, door and day", async () => {
    await three();
    expect(await shown({ person: "test-editor" })).toEqual(["molecule:m1 2"]);
    expect(await shown({ kind: "program" })).toEqual(["program:p1 1"]);
    expect(await shown({ company: "c1" })).toEqual(["molecule:m1 2", "program:p1 1", "molecule:m1 1", "company:c1 1"]);
    expect(await shown({ field: "holders" })).toEqual(["molecule:m1 2"]);
    expect(await shown({ field: "name", kind: "molecule" })).toEqual(["molecule:m1 2", "molecule:m1 1"]);
    expect(await shown({ source: "talk", kind: "molecule" })).toEqual(["molecule:m1 2", "molecule:m1 1"]);
    expect(await shown({ origin: "import:registry" })).toEqual(["program:p1 1"]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await shown({ from: today, to: today })).toHaveLength(5);
    expect(await shown({ to: "2001-01-01" })).toEqual([]);
    expect(await shown({ company: "nobody" })).toEqual([]);
  });

  test("is downloaded with the same filter, one line a value; no cell is a formula", async () => {
    await three();
    let text = "";
    for await (const part of activityCsv(at.db, await idsOf({ field: "name", kind: "molecule" }), true)) text += part;
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.find(({ Version, Field }) => Version === "2" && Field === "Name")).toMatchObject({ Before: "M1", After: "'=1+1", "Saved by": "Test editor", Door: "desk", Address: "/molecules/m1" });
    expect(new Set(rows.map(({ Record: record }) => record))).toEqual(new Set(["=1+1"].map((name) => `'${name}`)));
  });

  test("as JSON it holds each field before and after, as the log does", async () => {
    await three();
    let text = "";
    for await (const part of activityJson(at.db, await idsOf({ person: "test-editor" }))) text += part;
    const { changes } = JSON.parse(text) as { changes: { changes: { field: string }[]; changeSet: object }[] };
    expect(changes).toHaveLength(1);
    expect(changes[0]?.changes.find(({ field }) => field === "name")).toEqual({ field: "name", before: "M1", after: "=1+1" });
    expect(changes[0]?.changeSet).toMatchObject({ origin: "desk", savedBy: { name: "Test editor" } });
    let none = "";
    for await (const part of activityJson(at.db, [])) none += part;
    expect(JSON.parse(none)).toEqual({ changes: [] });
  });

  test("an undo is foreseen, with what is in its way", async () => {
    await three();
    const { groups } = await page();
    const [desk, imported] = [groups[0]?.set.id ?? "", groups[1]?.set.id ?? ""];
    expect(await undoPreview(at.db, desk)).toMatchObject({ outcome: "possible", records: [{ title: "=1+1", changes: [{ label: "Name", before: { words: "=1+1" }, after: { words: "M1" } }, { label: "Holder", after: { words: null } }] }] });
    await save([{ ...program, expectedVersion: 1, data: { ...(program.data as object), territory: "us" } }]);
    expect(await undoPreview(at.db, imported)).toMatchObject({ outcome: "blocked", records: [{ changes: [{ label: "Territory", before: { words: "China" }, after: { words: "United States" } }] }] });
  });
});

describe("its address", () => {
  test("says what it asks for, and comes back the same", () => {
    const query = { person: "u1", kind: "trial", company: "c1", field: "events.filed.date", source: "talk", origin: "seed:press", from: "2026-01-01", to: "2026-02-28" };
    expect(activityHref("/a", params(query))).toBe(`/a?${new URLSearchParams(query)}`);
    expect(activityHref("/a", params())).toBe("/a");
  });

  test("names what it asks wrongly, and goes on without it", () => {
    const { params: read, problems } = parseActivityParams({ kind: "nonsense", from: "2026-02-30", to: ["2026-01-01", "2026-01-02"], field: "'; DROP", page: "0" });
    expect(activityHref("/a", read)).toBe("/a");
    expect(problems).toHaveLength(5);
  });
});
