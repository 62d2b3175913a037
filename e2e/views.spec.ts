import { expect, test, type Page } from "@playwright/test";
import { parsePartialDate, interval } from "#lib/dates/partial-date.ts";
import { labelDate } from "#lib/dates/label.ts";
import { programRows, readGrid, shownPrograms } from "./support/pipeline.ts";

const ADDRESS = "/?view=table&source=interview-dajun-yang-2019&source=biospace-2021-11-30&sort=-since&columns=stage&columns=since&density=compact";
const column = async (page: Page, heading: string) => {
  const { headings, rows } = await readGrid(page.getByRole("table"));
  return rows.map((row) => row[headings.indexOf(heading)] ?? "");
};

test("chart, table and timeline show the same programs", async ({ page }) => {
  await page.goto("/?territory=china");
  const inChart = await shownPrograms(page);
  expect(inChart.length).toBeGreaterThan(3);
  for (const name of ["Table", "Timeline", "Chart"]) {
    await page.getByRole("navigation", { name: "View" }).getByRole("link", { name }).click();
    await expect(page.getByRole("navigation", { name: "View" }).getByRole("link", { name })).toHaveAttribute("aria-current", "true");
    expect((await shownPrograms(page)).sort(), name).toEqual(inChart.sort());
  }
  await page.goto("/?view=timeline&molecule=HQP1351&territory=china");
  const steps = programRows(page).filter({ hasText: "TKI-refractory" }).getByRole("listitem");
  await expect(steps).toHaveText([/^P1\s+2016/, /^Piv P2\s+May 2019/, /^Filed\s+Oct 2020/, /^Appr\s+Nov 2021/, /^Launch\s+18 Dec 2021/]);
});

test("rows stand under what they are grouped by, and under what is not stated last", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Group by" }).getByRole("link", { name: "territory" }).click();
  const groups = page.getByRole("table", { name: "21 programs by territory" }).getByRole("row").filter({ hasNot: page.getByRole("cell") }).filter({ hasNotText: "Program" });
  await expect(groups.last()).toHaveText("Territory not stated");
  const names = await groups.allTextContents();
  expect(names.slice(0, -1).sort()).toEqual(["China", "Macau", "United States"]);
  await expect(page.getByRole("navigation", { name: "Group by" }).getByRole("link", { name: "territory" })).toHaveAttribute("aria-current", "true");
  await page.getByRole("navigation", { name: "Group by" }).getByRole("link", { name: "partner" }).click();
  await expect(page.getByRole("rowheader", { name: "Innovent Biologics", exact: true })).toBeVisible();
});

test("headings sort, up and down, and what is not stated comes last", async ({ page }) => {
  await page.goto("/?view=table");
  expect(new Set(await column(page, "Since")).size).toBeGreaterThan(5);
  const csv = await (await page.request.get("/pipeline.csv?columns=since")).text();
  const latest = new Map([...csv.matchAll(/\d{4}(-\w{2}){0,2}( inferred)?/g)].flatMap(([text]) => {
    const date = parsePartialDate(text);
    return date ? [[labelDate(text, "short"), interval(date).until] as const] : [];
  }));
  for (const order of ["ascending", "descending"]) {
    await page.getByRole("columnheader", { name: "Since" }).getByRole("link").click();
    await expect(page.getByRole("columnheader", { name: "Since" })).toHaveAttribute("aria-sort", order);
    const shown = await column(page, "Since");
    const unstated = shown.indexOf("not stated");
    expect(shown.slice(unstated).every((words) => words === "not stated")).toBe(true);
    const days = shown.slice(0, unstated).map((words) => latest.get(words) ?? "");
    expect(days).not.toContain("");
    expect(days).toEqual(order === "ascending" ? days.toSorted() : days.toSorted().reverse());
  }
  await expect(page.getByRole("columnheader", { name: "Molecule" })).not.toHaveAttribute("aria-sort");
});

test("denser rows take less room in every view", async ({ page }) => {
  for (const view of ["chart", "table", "timeline"]) {
    await page.goto(`/?view=${view}`);
    const before = await page.getByRole("table").boundingBox();
    await page.getByRole("link", { name: "Denser rows" }).click();
    await expect(page.getByRole("link", { name: "Roomier rows" })).toBeVisible();
    const after = await page.getByRole("table").boundingBox();
    expect(after?.height, view).toBeLessThan((before?.height ?? 0) * 0.95);
  }
});

test("columns are chosen, and rows are drawn closer", async ({ page }) => {
  await page.goto("/?view=table");
  await page.getByText("Columns and rows").click();
  for (const name of ["Targets", "Partners", "Changed", "Company", "Trials", "Who says so"]) await page.getByRole("checkbox", { name }).uncheck();
  await page.getByRole("button", { name: "Apply" }).last().click();
  await expect(page.getByRole("columnheader")).toHaveText([/^Molecule/, "Indication", "Territory", "Stage", "Status", "Since"]);
  const height = async () => (await page.getByRole("table").boundingBox())?.height ?? 0;
  const roomy = await height();
  await page.getByRole("link", { name: "Denser rows" }).click();
  await expect(page.getByRole("link", { name: "Roomier rows" })).toBeVisible();
  await expect.poll(height).toBeLessThan(roomy);
  await expect(page.getByRole("columnheader")).toHaveCount(6);
});

test("the address holds the whole state", async ({ page, browser, baseURL }) => {
  await page.goto("/");
  await page.getByText("Filters", { exact: true }).click();
  for (const name of ["Interview with Dajun Yang of Ascentage Pharma", "Innovent and Ascentage announce the approval of olverembatinib in China"]) {
    await page.getByRole("region", { name: "Source", exact: true }).getByRole("link", { name }).click();
    await expect(page.getByRole("link", { name: `Remove filter Source: ${name}` })).toBeVisible();
  }
  await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "Table" }).click();
  await page.getByRole("columnheader", { name: "Since" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "Since" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("columnheader", { name: "Since" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "Since" })).toHaveAttribute("aria-sort", "descending");
  await page.getByText("Columns and rows").click();
  for (const box of await page.getByRole("group", { name: "Columns", exact: true }).getByRole("checkbox").all()) await box.uncheck();
  for (const name of ["Stage", "Since"]) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Apply" }).last().click();
  await page.getByRole("link", { name: "Denser rows" }).click();
  await expect(page.getByRole("link", { name: "Roomier rows" })).toBeVisible();
  const sorted = (address: string) => [...new URL(address, baseURL).searchParams].filter(([key, value]) => !(key === "size" && value === "200")).map(String).sort();
  expect(sorted(page.url())).toEqual(sorted(ADDRESS));
  const seen = await readGrid(page.getByRole("table"));
  expect(seen.rows).toHaveLength(4);
  await page.reload();
  await expect.poll(() => readGrid(page.getByRole("table"))).toEqual(seen);
  const other = await browser.newPage({ baseURL });
  await other.goto(page.url());
  await expect.poll(() => readGrid(other.getByRole("table"))).toEqual(seen);
  await other.close();
});
