import { expect, test, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { parseAtomFeed } from "feedsmith";
import { expectSound } from "./support/sound.ts";

test.use({ trace: "off" });

const SINCE = "/changes?from=2019-12-04";
const main = (page: Page) => page.getByRole("main");
const charts = (page: Page) => main(page).getByRole("table", { name: /^Changes of the programs of / });

for (const address of ["/changes", SINCE, `${SINCE}&territory=china&molecule=HQP1351`, "/changes?recordedFrom=2016-01-01T00:00Z", "/changes?from=2019-02-30", "/changes?from=2015-01-01&to=2015-02-01"])
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
    ["from=1990-01-01&to=1990-02-01", "to the day", "lies before anything that is tracked"],
    ["recordedFrom=2015-01-01T00:00Z&recordedTo=2016-01-01T00:00Z", "to the moment", "lies before anything was held here"],
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
      for (const format of ["atom", "json", "ics"]) expect((await request.get(`/feeds/changes.${format}?${query}`)).status(), format).toBe(400);
    });
});

test("filters narrow what changed, here, in the CSV and in the feeds, and stay when another span is chosen", async ({ page, request }) => {
  await page.goto(SINCE);
  const all = await charts(page).getByRole("rowheader").count();
  await main(page).getByText("Filters", { exact: true }).click();
  await main(page).getByRole("searchbox", { name: "Molecule" }).fill("HQP1351");
  await main(page).getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/from=2019-12-04&molecule=HQP1351/);
  await expect(main(page).getByRole("link", { name: /^Remove filter Molecule: “HQP1351”/ })).toBeVisible();
  const names = charts(page).getByRole("rowheader");
  await expect.poll(() => names.count()).toBeLessThan(all);
  const rows = await names.count();
  for (const name of await names.allTextContents()) expect(name).toContain("HQP1351");
  const lines = parse(await (await request.get("/changes.csv?from=2019-12-04&molecule=HQP1351")).text()) as string[][];
  expect(lines.slice(1).filter(([, , , before]) => before)).toHaveLength(rows);
  const feed = parseAtomFeed(await (await request.get("/feeds/changes.atom?from=2019-12-04&molecule=HQP1351")).text());
  expect(feed.entries?.filter(({ links }) => links?.[0]?.href?.includes("/programs/"))).toHaveLength(rows);
  await main(page).getByRole("navigation", { name: "Usual spans" }).getByRole("link", { name: "Last 90 days" }).click();
  await expect(page).toHaveURL(/molecule=HQP1351/);
  await page.goto("/changes?territory=moon");
  await expect(main(page).getByRole("alert").filter({ hasText: "territory=moon" })).toBeVisible();
  expect((await request.get("/changes.csv?territory=moon")).status()).toBe(400);
});

test("who comes again is offered what was saved since the visit before, and not since the present one", async ({ page }) => {
  await page.goto("/changes");
  await expect(main(page).getByText("Since my last visit: this is the first that this browser remembers.")).toBeVisible();
  const before = new Date(Date.now() - 3_600_000).toISOString();
  await page.evaluate((latest) => localStorage.setItem("visits", JSON.stringify({ before: null, latest })), before);
  await page.goto("/companies");
  await page.goto("/changes?molecule=HQP1351");
  const link = main(page).getByRole("link", { name: "Since my last visit" });
  await expect(link).toHaveAttribute("href", `/changes?recordedFrom=${before}&molecule=HQP1351`);
  await page.reload();
  await expect(link, "the visit goes on").toHaveAttribute("href", `/changes?recordedFrom=${before}&molecule=HQP1351`);
  await link.click();
  await expect(main(page).getByRole("status").filter({ hasText: "Between what was held here on" })).toBeVisible();
  await expect(link).toHaveAttribute("aria-current", "true");
  await expectSound(page);
});

test("a page beyond the last says so, and leads to the first", async ({ page }) => {
  await page.goto(`${SINCE}&page=9`);
  await expect(main(page).getByText("There is no page 9.")).toBeVisible();
  await main(page).getByRole("link", { name: "To the first page" }).click();
  await expect(charts(page).first()).toBeVisible();
});

test("a span in which nothing happened says so, and leads to a longer one", async ({ page }) => {
  await page.goto("/changes?from=2006-01-01&to=2006-02-01");
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
