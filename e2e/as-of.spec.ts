import { expect, test, type Page } from "@playwright/test";
import { expectSound } from "./support/sound.ts";

const main = "main";
const banner = (page: Page) => page.getByRole("region", { name: "Point in time" });

test("the pipeline on a day: later steps are not there, the banner says when, and links keep it", async ({ page }) => {
  await page.goto("/?asOf=2019-05-31");
  await expect(banner(page)).toContainText("As of 31 May 2019, by what is known today.");
  const row = page.getByRole("row").filter({ hasText: "TKI-refractory chronic myeloid leukaemia" });
  await expect(row).toContainText("Pivotal Phase 2 since May 2019");
  await expect(page.locator(main)).not.toContainText("Approved since");
  await page.getByRole("link", { name: "Molecules", exact: true }).click();
  await expect(page).toHaveURL(/\/molecules\?asOf=2019-05-31$/);
  await page.getByRole("region", { name: "Molecules" }).getByRole("link", { name: "HQP1351", exact: true }).click();
  await expect(page).toHaveURL(/\/molecules\/hqp1351\?asOf=2019-05-31$/);
  await expect(banner(page)).toContainText("31 May 2019");
  await expect(page.locator(main)).not.toContainText("Takeda");
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(page).toHaveURL(/\/molecules\/hqp1351$/);
  await expect(page.locator(main)).toContainText("Takeda");
});

test("from a day in the past, Changes are those since then", async ({ page }) => {
  await page.goto("/molecules/hqp1351?asOf=2019-05-31");
  await page.getByRole("link", { name: "Changes", exact: true }).click();
  await expect(page).toHaveURL(/\/changes\?from=2019-05-31$/);
  await expect(page.getByRole("main")).toContainText("31 May 2019");
});

test("an address in capitals leads on to the record as of the same day", async ({ page, request }) => {
  const answer = await request.get("/companies/Ascentage-Pharma?asOf=2020-01-01", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location?.split(", ")).toContain("/companies/ascentage-pharma?asOf=2020-01-01");
  await page.goto("/companies/Ascentage-Pharma?asOf=2020-01-01");
  await expect(page).toHaveURL("/companies/ascentage-pharma?asOf=2020-01-01");
  await expect(banner(page)).toContainText("1 January 2020");
});

test("the control leads to a day by keyboard, and keeps the filters", async ({ page }) => {
  await page.goto("/?molecule=HQP1351");
  const control = page.getByText("As of", { exact: true });
  await control.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2016-12-31");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?molecule=HQP1351&asOf=2016-12-31");
  await expect(banner(page)).toContainText("As of 31 December 2016");
  await expect(page.getByRole("row").filter({ hasText: "TKI-refractory" })).toContainText("Phase 1 since 2016");
});

test("the control itself says what is wrong with what was typed, and stays", async ({ page }) => {
  await page.goto("/companies");
  await page.getByText("As of", { exact: true }).click();
  const field = page.getByRole("textbox", { name: "The world on this day, by what is known today" });
  await field.fill("2019-02-30");
  await field.press("Enter");
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription("This is no day; write it as 2019-05-31.");
  await expect(page).toHaveURL("/companies");
  await field.fill("2019-05-31");
  await field.press("Enter");
  await expect(page).toHaveURL("/companies?asOf=2019-05-31");
});

test("where a page is of now alone there is no such control, and a point in its address is named", async ({ page, request }) => {
  await page.goto("/changes?from=2019-05-31&asOf=2019-05-31");
  await expect(page.getByRole("alert").filter({ hasText: "asOf=2019-05-31" })).toContainText("does not go with changes");
  await expect(page.getByText("As of", { exact: true })).toHaveCount(0);
  expect((await request.get("/changes.csv?asOf=2019-05-31")).status()).toBe(400);
  await page.goto("/companies/ascentage-pharma/history?asOf=2019-05-31");
  await expect(page.getByText("does not go with a history")).toBeVisible();
});

test("what cannot be a day is refused in words, and the page is as of now", async ({ page, request }) => {
  for (const [asked, words] of [["2019-02-30", "is no day"], ["0000", "is no day"], ["yesterday", "is no day"], ["2199-01-01", "lies in the future"]] as const) {
    const response = await page.goto(`/companies?asOf=${asked}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("alert").filter({ hasText: "The day" })).toContainText(`“${asked}” ${words}`);
    await expect(page.getByRole("link", { name: "Ascentage Pharma", exact: true }).first()).toBeVisible();
    expect((await request.get(`/pipeline.csv?asOf=${asked}`)).status()).toBe(400);
    expect((await request.get(`/catalysts.csv?recorded=${asked}`)).status()).toBe(400);
  }
});

test("before anything was, pages say so; a record that was not there yet says since when it is", async ({ page }) => {
  await page.goto("/?asOf=1850-01-01");
  await expect(banner(page)).toContainText("Nothing that is tracked is sure to have been there so early");
  await expect(page.getByRole("heading", { name: "Nothing was there yet" })).toBeVisible();
  const response = await page.goto("/trials/nct04126681?asOf=2017-01-01");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "see it as of that day" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("No such");
});

test("as it was held before anything was saved, nothing is there; an export is refused by name, as a feed is", async ({ page, request }) => {
  await page.goto("/?recorded=2020-01-01T00:00Z");
  await expect(banner(page)).toContainText("Nothing was held here so early: the first of it was saved on");
  await expect(banner(page)).toContainText("As it was held here on 1 January 2020");
  await expect(page.getByRole("heading", { name: "Nothing was there yet" })).toBeVisible();
  for (const address of ["/pipeline.csv?recorded=2020-01-01T00:00Z", "/catalysts.csv?asOf=1850-01-01", "/feeds/catalysts.ics?asOf=1850-01-01"]) {
    const refused = await request.get(address);
    expect(refused.status(), address).toBe(400);
    expect(await refused.text()).toContain("lies before anything");
  }
  const now = (await (await request.get("/pipeline.csv")).text()).trim().split("\n");
  expect(now.length).toBeGreaterThan(1);
});

for (const address of ["/?asOf=2019-05-31", "/?view=timeline&asOf=2019-05-31", "/molecules/hqp1351?asOf=2019-05-31", "/companies?asOf=2019-02-30", "/catalysts?asOf=2019-05-31", "/?asOf=1850-01-01"])
  test(`${address} is sound, light and dark, on a phone and on a desk`, async ({ page }) => {
    await page.goto(address);
    await expectSound(page, [360, 768, 1440]);
  });

test("without a script a day is chosen, and left again", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })).newPage();
  await page.goto("/molecules/hqp1351");
  await page.getByText("As of", { exact: true }).click();
  await page.getByRole("textbox", { name: "The world on this day, by what is known today" }).fill("2019-05-31");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/\/molecules\/hqp1351\?asOf=2019-05-31/);
  await expect(banner(page)).toContainText("As of 31 May 2019");
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(page).toHaveURL(/\/molecules\/hqp1351$/);
  await page.context().close();
});
