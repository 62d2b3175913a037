import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "@playwright/test";
import { labelDate } from "#lib/dates/label.ts";
import { parsePartialDate } from "#lib/dates/partial-date.ts";
import { readGrid } from "./support/pipeline.ts";

const read = (text: string) => parse(text, { bom: true }) as string[][];

/** Lists are divided by commas on the page, by semicolons in the file. */
const divided = (cell: string) => cell.replaceAll("; ", ", ");
/** A cell of the file in the words of the page: a date is written otherwise, and is as precise. */
const inWords = (cell: string) => (parsePartialDate(cell) ? labelDate(cell, "short") : divided(cell));

const VIEWS = {
  "filtered, sorted and cut to some columns": "/?view=table&territory=china&status=active&status=discontinued&sort=-since&columns=indication&columns=stage&columns=since&columns=source&columns=partners",
  "all rows with all columns": "/?view=table",
  "sorted by stage, of one molecule": "/?view=table&molecule=HQP1351&sort=stage&columns=territory&columns=company&columns=targets&columns=stage&columns=status&columns=trials&columns=changed",
};

for (const [name, address] of Object.entries(VIEWS))
  test(`the file is the table: ${name}`, async ({ page }) => {
    await page.goto(address);
    const { headings, rows } = await readGrid(page.getByRole("table"));
    expect(rows.length).toBeGreaterThan(3);
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV", exact: true }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("phaseline-pipeline.csv");
    const [header = [], ...lines] = read(await readFile(await download.path(), "utf8"));
    expect(header).toEqual([...headings, "Address"]);
    expect(lines.map((line) => line.slice(0, -1).map(inWords))).toEqual(rows.map((row) => row.map(divided)));
    for (const line of lines) expect(line.at(-1)).toMatch(/^https?:\/\/[^/]+\/programs\/[a-z0-9-]+$/);
  });

test("dates keep the precision and the certainty of their source", async ({ request }) => {
  const [header = [], ...lines] = read(await (await request.get("/pipeline.csv")).text());
  const since = new Set(lines.map((line) => line[header.indexOf("Since")]));
  expect(since).toContain("2024-07");
  expect(since).toContain("2021-12-18");
  expect(since).toContain("not stated");
  expect([...since].some((text) => (text ?? "").endsWith("-01-01"))).toBe(false);
});

test("spreadsheets get the mark of UTF-8 on request, and the same rows", async ({ page }) => {
  await page.goto("/?view=table&area=oncology_blood&columns=indication&columns=stage");
  const address = async (name: string) => (await page.getByRole("link", { name, exact: true }).getAttribute("href")) ?? "";
  const plain = await page.request.get(await address("CSV"));
  const marked = await page.request.get(await address("CSV for Excel"));
  expect(marked.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect([...(await marked.body()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect([...(await plain.body()).subarray(0, 3)]).toEqual([..."Mol"].map((letter) => letter.charCodeAt(0)));
  expect(read(await marked.text())).toEqual(read(await plain.text()));
});

test("what cannot be read is refused, each parameter by name", async ({ request }) => {
  const response = await request.get("/pipeline.csv?stage=bogus&sort=colour&columns=price&page=0&from=phase_3&to=phase_1");
  expect(response.status()).toBe(400);
  const { error, problems } = (await response.json()) as { error: string; problems: { parameter: string; value: string; reason: string }[] };
  expect(error).toBe("invalid");
  expect(problems.map(({ parameter, value }) => `${parameter}=${value}`).sort()).toEqual(["columns=price", "page=0", "sort=colour", "stage=bogus", "to=phase_1"]);
  for (const { reason } of problems) expect(reason).not.toBe("");
});
