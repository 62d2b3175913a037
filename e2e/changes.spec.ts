import { expect, test, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectSound } from "./support/sound.ts";

test.use({ trace: "off" });

const SINCE = "/changes?from=2019-12-04";
const main = (page: Page) => page.getByRole("main");
const charts = (page: Page) => main(page).getByRole("table", { name: /^Changes of the programs of / });

for (const address of ["/changes", SINCE, "/changes?recordedFrom=2016-01-01T00:00Z", "/changes?from=2019-02-30", "/changes?from=2015-01-01&to=2015-02-01"])
  test(`${address} is sound and readable, light and dark, on a phone and on a desk`, async ({ page }) => {
    await page.goto(address);
    await expectSound(page);
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two days show how HQP1351 came to the market, each step with its sources", async ({ page }) => {
    await page.goto("/changes");
    await page.getByRole("textbox", { name: "From the day" }).fill("2019-12-04");
    await page.getByRole("button", { name: "Show changes" }).first().click();
    await expect(page).toHaveURL(/from=2019-12-04/);
    const name = charts(page).getByRole("rowheader", { name: /^Advanced HQP1351 TKI-refractory.*China/ });
    await expect(name).toHaveCount(1);
    const said = name.locator("xpath=../following-sibling::tr[1]").getByRole("cell");
    await expect(said).toContainText(/before: Pivotal Phase 2.*after:.*Launched/);
    for (const step of ["Filed", "Approved", "Launched"]) await expect(said.locator(".change-steps > span").filter({ hasText: step }).first().getByRole("link").first()).toHaveAttribute("href", /^#note-\d+$/);
    await name.getByRole("link", { name: /HQP1351/ }).first().click();
    await expect(page).toHaveURL(/\/programs\/hqp1351-cml-tki-refractory-china$/);
  });

  for (const [query, box, reason] of [
    ["from=2019-02-30", "From the day", "is no day"],
    ["from=2020-01-02&to=2020-01-01", "From the day", "lies after the second"],
    ["to=2095-01-01", "to the day", "lies in the future"],
    ["from=2020-01-01&recordedTo=2026-06-03T10:00Z", "to the moment", "give two days, or two moments"],
  ] as const)
    test(`${query} is refused at its control and by the CSV`, async ({ page, request }) => {
      await page.goto(`/changes?${query}`);
      const control = page.getByRole("textbox", { name: box });
      await expect(control).toHaveAccessibleDescription(new RegExp(reason));
      await expect(control).toHaveValue(/\d/);
      await expect(charts(page)).toHaveCount(0);
      const csv = await request.get(`/changes.csv?${query}`);
      expect(csv.status()).toBe(400);
      expect(await csv.json()).toMatchObject({ error: "invalid", problems: [{ reason: expect.stringContaining(reason) }] });
    });
});

test("a span in which nothing happened says so, and leads to a longer one", async ({ page }) => {
  await page.goto("/changes?from=1990-01-01&to=1990-02-01");
  await expect(page.getByRole("status").filter({ hasText: "nothing changed" })).toBeVisible();
  await main(page).getByRole("paragraph").getByRole("link", { name: "since the interview of May 2019" }).click();
  await expect(charts(page).first()).toBeVisible();
});

test("the CSV has the rows of the page", async ({ page, request }) => {
  await page.goto(SINCE);
  const rows = await charts(page).getByRole("rowheader").count();
  const [header = [], ...lines] = parse(await (await request.get("/changes.csv?from=2019-12-04")).text()) as string[][];
  expect(header.slice(0, 5)).toEqual(["Company", "Change", "Of", "Before", "After"]);
  expect(lines.filter(([, , , before]) => before)).toHaveLength(rows);
});
