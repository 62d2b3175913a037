import { expect, test, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { readChoice } from "./support/pipeline.ts";
import { expectSound } from "./support/sound.ts";

test.use({ trace: "off" });

const WIDTHS = [360, 1440];
const main = (page: Page) => page.getByRole("main");
const table = (page: Page) => main(page).getByRole("table");
/** What the rows are called, without the marks behind them. */
const events = (page: Page) => table(page).getByRole("rowheader").getByRole("link").filter({ hasNotText: /^\d+$/ }).allTextContents();
const standing = (page: Page) => main(page).getByRole("navigation", { name: "Standing" });

for (const address of ["/catalysts", "/catalysts?view=calendar&year=2024", "/catalysts?state=nonsense&company=ascentage-pharma&sort=drift", "/catalysts?molecule=nothing-has-this-name"])
  test(`${address} is sound and readable, light and dark, on a phone and on a desk`, async ({ page }) => {
    await page.goto(address);
    await expectSound(page, WIDTHS);
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("each standing shows as many as it promises, and stands in words and in the address", async ({ page }) => {
    await page.goto("/catalysts");
    const choices = await standing(page).getByRole("link").allTextContents();
    expect(choices.length).toBeGreaterThan(3);
    for (const text of choices) {
      const { label, count } = readChoice(text);
      await standing(page).getByRole("link", { name: text.trim() }).click();
      await expect(page.getByRole("status")).toHaveText(new RegExp(`^${count} of \\d+ expected events$`));
      await expect.poll(() => events(page)).toHaveLength(count);
      await main(page).getByRole("link", { name: `Remove filter Standing: ${label}` }).click();
      await expect(page).toHaveURL(/\/catalysts$/);
    }
  });

  test("a molecule is looked for by any of its names, and the filters of the pipeline narrow", async ({ page }) => {
    await page.goto("/catalysts?kind=trial_completion");
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("searchbox", { name: "Molecule" }).fill("olverembatinib");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect.poll(() => events(page)).toEqual(["Primary completion of NCT04126681"]);
    await expect(page).toHaveURL(/kind=trial_completion/);
    await main(page).getByRole("region", { name: "Territory" }).getByRole("link", { name: /^China/ }).click();
    await expect(page).toHaveURL(/territory=/);
    await expect.poll(() => events(page)).toEqual(["Primary completion of NCT04126681"]);
  });
});

test("by keyboard alone: from the list to the calendar, to a year, to what is overdue in it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/catalysts");
  await main(page).getByRole("link", { name: "Calendar" }).focus();
  await page.keyboard.press("Enter");
  await expect(main(page).getByRole("heading", { level: 2, name: /^20\d\d$/ })).toBeVisible();
  await expect(main(page).getByRole("region", { name: /^20\d\d$/ }).getByRole("listitem").first()).toBeVisible();
  await main(page).getByRole("navigation", { name: "Years" }).getByRole("link", { name: /^2024/ }).focus();
  await page.keyboard.press("Enter");
  await expect(main(page).getByRole("heading", { level: 2, name: "2024" })).toBeVisible();
  // What is known to the year alone stands beside no month.
  const quarters = main(page).getByRole("region", { name: "Q4 2024" });
  await expect(quarters.getByRole("listitem")).toHaveCount(2);
  await expect(quarters).not.toContainText("MD Anderson");
  await expect(main(page).getByText("2024, no closer")).toBeVisible();
  await quarters.getByRole("link", { name: "Primary completion of NCT04126681" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/trials\/nct04126681$/);
});

test("a heading sorts, once up and once down", async ({ page }) => {
  await page.goto("/catalysts");
  await table(page).getByRole("link", { name: "Expected" }).click();
  await expect(page).toHaveURL(/sort=date$/);
  await expect(table(page).getByRole("columnheader", { name: "Expected", exact: true })).toHaveAttribute("aria-sort", "ascending");
  const up = await events(page);
  expect(up[0]).toBe("Start of the pivotal study of HQP1351 in China");
  await table(page).getByRole("link", { name: "Expected" }).click();
  await expect(page).toHaveURL(/sort=-date$/);
  await expect(table(page).getByRole("rowheader").first()).toContainText(/Completion of NCT04893759|Primary completion of NCT04126681/);
});

test("the CSV holds the rows of the page, and refuses what cannot be read", async ({ page, request }) => {
  await page.goto("/catalysts?company=ascentage-pharma&state=late&state=kept");
  const [download] = await Promise.all([page.waitForEvent("download"), main(page).getByRole("link", { name: "CSV", exact: true }).click()]);
  expect(download.suggestedFilename()).toBe("phaseline-catalysts.csv");
  const [header = [], ...lines] = parse(await (await request.get("/catalysts.csv?company=ascentage-pharma&state=late&state=kept")).text()) as string[][];
  expect(lines.map(([title]) => title)).toEqual(await events(page));
  const cell = (line: string[] | undefined, name: string) => line?.[header.indexOf(name)];
  const late = lines.find((line) => cell(line, "Standing") === "Late");
  expect([cell(late, "First said"), cell(late, "Outcome date"), cell(late, "In words")]).toEqual(["2019-05", "2019-10-21", "late by 4 months"]);
  const refused = await request.get("/catalysts.csv?state=soon&year=0000");
  expect(refused.status()).toBe(400);
  expect(((await refused.json()) as { problems: { parameter: string }[] }).problems.map(({ parameter }) => parameter).sort()).toEqual(["state", "year"]);
});

test("a company's record leads from each figure to its rows", async ({ page }) => {
  await page.goto("/companies/ascentage-pharma");
  const section = main(page).getByRole("region", { name: "Expected dates", exact: true });
  await expect(section).toContainText("late by a median of 4 months");
  const figures = await section.locator("p").first().getByRole("link").allTextContents();
  expect(figures.length).toBeGreaterThan(3);
  const { count } = readChoice(figures[0] ?? "");
  await section.locator("p").first().getByRole("link").first().click();
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${count} of \\d+ expected events$`));
});

test("printed, the list keeps its rows and loses its controls", async ({ page }) => {
  await page.goto("/catalysts");
  await page.emulateMedia({ media: "print" });
  await expect(table(page)).toBeVisible();
  await expect(main(page).getByRole("navigation", { name: "View" })).toBeHidden();
  await expect(main(page).getByText(/^overdue by \d+ (months|years)/).first()).toBeVisible();
});
