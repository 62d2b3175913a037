import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATALYST_DEFAULTS } from "#lib/catalysts/catalyst-params.ts";
import { catalystRows } from "#lib/catalysts/catalyst-rows.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { catalystsCsv } from "#lib/export/catalysts-csv.ts";
import { programsCsv } from "#lib/export/programs-csv.ts";
import { compare } from "#lib/import/compare/compare.ts";
import { readStatement } from "#lib/import/compare/read-statement.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { COLUMNS, DEFAULTS } from "#lib/programs/pipeline-params.ts";
import { readPipeline } from "#lib/programs/read-pipeline.ts";
import { heldRecords } from "#lib/records/current.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { sheetImporter } from "./importer.ts";
import { mapRows } from "./map-rows.ts";
import { previewSheet } from "./preview-sheet.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetRequest } from "./request.ts";
import { all, makeFolder, workbookOf } from "./sheet.fixtures.ts";

// What Phaseline gives out, given back to it, changes nothing; what was changed in it by hand is all that is found.

const DAY = "2026-01-15";
let at: TestDatabase;
const folder = makeFolder();
beforeAll(async () => {
  at = await makeTestDatabase();
  await seedDatabase(at.db, [interview, registry, press]);
});
afterAll(async () => {
  folder.remove();
  await at.cleanup();
});

const programs = async (columns = [...COLUMNS], bom = false) => {
  const { rows, evidence } = await readPipeline(at.db, { ...DEFAULTS, size: 500 });
  return { text: programsCsv(rows, { columns }, evidence.citations, bom), count: rows.length };
};
const catalysts = async () => {
  const { rows, evidence, day } = await catalystRows(at.db, { ...CATALYST_DEFAULTS, size: 500 }, DAY);
  return { text: catalystsCsv(rows, evidence.citations, day, true), count: rows.length };
};

const preview = (name: string, text: string | Buffer) => previewSheet(at.db, { file: folder.write(name, text), name, day: DAY });

/** Everything that a sheet says, compared with what is held. */
async function found(request: SheetRequest) {
  const things = (await all(readSheet(request, { position: 0, cursor: null }, new AbortController().signal))).flatMap((batch) => batch.things);
  const mapped = await mapRows(at.db, request, things.filter(({ error }) => error === undefined));
  const statements = mapped.flatMap((one) => one.statements.map(readStatement));
  const held = await heldRecords(at.db, statements.map(({ id }) => id));
  const changes = statements.flatMap((statement) => compare(statement, held.get(statement.id)?.state ?? null).changes.map((change) => ({ record: statement.slug, ...change })));
  return { changes, statements, unmapped: mapped.flatMap((one) => one.unmapped), errors: things.flatMap(({ error }) => error ?? []) };
}

describe("the pipeline's file", () => {
  test.each([
    ["with all columns", [...COLUMNS]],
    ["with some columns", ["stage", "since"] as const],
    ["with the address alone", []],
  ])("%s is known by its headers, and changes nothing", async (_name, columns) => {
    const { text, count } = await programs([...columns]);
    const looked = await preview("phaseline-pipeline.csv", text);
    expect(looked).toMatchObject({ isOwnExport: true, rows: count, broken: 0, problems: [], request: { kind: "program" } });
    expect(looked.columns.every(({ sure }, position) => sure || looked.request.columns[position]?.target === null)).toBe(true);
    const { changes, statements, unmapped, errors } = await found(looked.request);
    expect(statements.length).toBe(count);
    expect({ changes, unmapped, errors }).toEqual({ changes: [], unmapped: [], errors: [] });
    expect(count).toBeGreaterThan(20);
  });

  test("without the addresses the programs are found by what they are of", async () => {
    const { text, count } = await programs();
    const looked = await preview("cut.csv", text.replaceAll(/,[^,\r\n]*(?=\r\n)/g, ""));
    expect(looked).toMatchObject({ isOwnExport: true, request: { kind: "program" }, rows: count });
    expect(looked.request.columns.some(({ header }) => header === "Address")).toBe(false);
    const { changes, unmapped, errors, statements } = await found(looked.request);
    expect(statements.length).toBe(count);
    expect({ changes, unmapped, errors }).toEqual({ changes: [], unmapped: [], errors: [] });
  });

  test("with a column of somebody's own it is a source like any other, and states no other values", async () => {
    const { text } = await programs(["indication", "territory", "company", "stage", "status", "since"]);
    const looked = await preview("annotated.csv", text.replaceAll(/\r\n/g, ",x\r\n").replace(",x\r\n", ",Analyst\r\n"));
    expect(looked).toMatchObject({ isOwnExport: false, request: { kind: "program" } });
    const { changes, unmapped } = await found(looked.request);
    expect(changes.filter(({ kind, after }) => kind !== "support" && after !== "annotated.csv")).toEqual([]);
    expect(changes.filter(({ kind }) => kind === "support").length).toBeGreaterThan(10);
    expect(unmapped).toEqual([]);
  });

  test("saved as a workbook it is the same", async () => {
    const { text, count } = await programs([...COLUMNS], true);
    const { parse } = await import("csv-parse/sync");
    const rows = parse(text, { bom: true }) as string[][];
    const looked = await preview("phaseline-pipeline.xlsx", workbookOf([{ name: "Pipeline", rows, shared: true }]));
    expect(looked).toMatchObject({ isOwnExport: true, rows: count, broken: 0 });
    expect((await found(looked.request)).changes).toEqual([]);
  });

  test("what was changed by hand is found, and nothing else, with its place", async () => {
    const { text } = await programs(["territory", "stage", "status", "since"]);
    const lines = text.split("\r\n");
    const row = lines.findIndex((line) => /,Phase (?:1|2|1\/2),/.test(line));
    const changed = lines.with(row, lines[row]?.replace(/,Phase (?:1|2|1\/2),/, ",Phase 3,").replace(/,([^,]*),([^,]*)$/, ",2026-02,$2") ?? "").join("\r\n");
    const looked = await preview("edited.csv", changed);
    const { changes, statements } = await found(looked.request);
    expect(changes).toEqual([
      { record: expect.stringMatching(/^edited/), part: "*", kind: "new_record", before: null, after: "edited.csv", question: null },
      expect.objectContaining({ kind: "new_item", part: expect.stringMatching(/^events\./), after: expect.objectContaining({ kind: "reached", stage: "phase_3", date: "2026-02" }), question: null }),
    ]);
    const cited = statements.flatMap(({ citations }) => citations);
    expect(new Set(cited.map(({ locator }) => locator))).toEqual(new Set([`row ${row + 1}, column Stage`, `row ${row + 1}, column Since`]));
  });
});

describe("the list of what is expected", () => {
  test("is known by its headers, and changes nothing", async () => {
    const { text, count } = await catalysts();
    const looked = await preview("phaseline-catalysts.csv", text);
    expect(looked).toMatchObject({ isOwnExport: true, rows: count, broken: 0, problems: [], request: { kind: "catalyst" } });
    const { changes, statements, unmapped, errors } = await found(looked.request);
    expect(statements.length).toBeGreaterThan(3);
    expect({ changes, unmapped, errors }).toEqual({ changes: [], unmapped: [], errors: [] });
  });

  test("what follows from other records is told not to be read", async () => {
    const { text } = await catalysts();
    const derived = text.split("\r\n").filter((line) => /\/(trials|programs|partnerships)\/[^,]*$/.test(line)).length;
    expect(derived).toBeGreaterThan(1);
    expect((await preview("phaseline-catalysts.csv", text)).notes).toEqual([`${derived} rows follow from a program, a study or an agreement: they are not read, whatever was changed in them.`]);
    expect((await preview("pipeline.csv", (await programs()).text)).notes).toEqual([]);
  });

  test("a date that was moved by hand is one more thing that was said", async () => {
    const { text } = await catalysts();
    const row = text.split("\r\n").find((line) => /\/catalysts\//.test(line) && line.includes(",Guided,")) ?? "";
    const looked = await preview("moved.csv", text.replace(row, row.replace(/,([^,]*),Guided,/, ",2031-Q3,Guided,")));
    const { changes } = await found(looked.request);
    expect(changes.map(({ kind, after }) => [kind, after])).toEqual([
      ["new_record", "moved.csv"],
      ["new_item", { date: "2031-Q3", certainty: "guided", said: null, note: null }],
    ]);
  });
});

test("a list of changes is no table of records, and says so", async () => {
  await expect(preview("phaseline-changes.csv", "Company,Change,Of,Before,After,By way of,Who says so,Address,Span\r\nA,New,x,,,,,,\r\n")).rejects.toThrow("own list of changes");
});

test("a run over the whole file finds nothing, and leaves nothing behind", async () => {
  const { text, count } = await programs();
  const { request } = await preview("run.csv", text);
  const before = await at.db.revision.count();
  const runId = await createRun(at.db, { kind: "sheet", label: "run.csv", request, startedById: null });
  expect(await workRun(at.db, runId, sheetImporter)).toBe("finished");
  const run = await at.db.importRun.findUniqueOrThrow({ where: { id: runId } });
  expect(run).toMatchObject({ position: count, total: count, same: count, created: 0, changed: 0, failed: 0 });
  expect([await at.db.importFinding.count(), await at.db.importUnmapped.count(), await at.db.importFailure.count()]).toEqual([0, 0, 0]);
  expect(await at.db.revision.count()).toBe(before);
});
