import { expect, test, type Page } from "@playwright/test";
import { expectSound } from "./support/sound.ts";

const row = (page: Page) => page.getByRole("table", { name: /by stage|the stage each has reached/ }).getByRole("row").filter({ hasText: "TKI-refractory" }).filter({ hasText: "China" });
const slider = (page: Page) => page.getByRole("slider", { name: "Day" });
const day = (page: Page) => slider(page).getAttribute("aria-valuetext");

async function open(page: Page, address: string) {
  await page.goto(address);
  await page.getByText("Play over time", { exact: true }).click();
  await expect(slider(page)).toBeVisible();
}

/** What the rows of the chart say, without the marks of sources: of those that are there. */
const chartOf = (page: Page) =>
  page.locator("table.chart tbody tr:not(.chart-group):not([data-absent])").evaluateAll((rows) =>
    rows
      .map((one) => {
        const copy = one.cloneNode(true) as HTMLElement;
        for (const mark of copy.querySelectorAll(".cite, [hidden], a[href='#discrepancies']")) mark.remove();
        const cells = [...copy.querySelectorAll("td")].map((cell) => `${cell.className} ${cell.colSpan} ${cell.dataset.group ?? ""} ${cell.dataset.ended ?? ""}`.trim());
        return [copy.textContent.replaceAll(/[\s\u2060]+/g, " ").trim(), ...cells].join(" | ");
      })
      .sort(),
  );

test("HQP1351 from 2016 to what stands now, by keyboard alone", async ({ page }) => {
  await page.goto("/molecules/hqp1351");
  const now = await chartOf(page);
  const summary = page.getByText("Play over time", { exact: true });
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(slider(page)).toBeVisible();
  await slider(page).focus();
  await page.keyboard.press("Home");
  // Nobody says when in 2016: it is sure on the last day of it.
  const first = await day(page);
  expect(first).toBe("31 December 2016");
  await expect(row(page)).toContainText("Phase 1 since 2016");
  await expect(page.locator("[data-changed]").filter({ hasText: "TKI-refractory" })).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "31 December 2016" })).toContainText(/31 December 2016, \d+ programs?: .*Changed on 31 December 2016: HQP1351/);

  await page.keyboard.press("PageUp");
  expect(await day(page)).toBe("31 December 2017");
  await page.keyboard.press("PageDown");
  expect(await day(page)).toBe("31 December 2016");
  await page.keyboard.press("ArrowLeft");
  expect(await day(page)).toBe(first);

  const stages = new Set<string>();
  for (let steps = 0; steps < 100 && (await page.getByText("As of today, which is what this page shows.").count()) === 0; steps++) {
    await page.keyboard.press("ArrowRight");
    stages.add((await row(page).locator(".chart-words").textContent())?.replace(/ since.*/, "") ?? "");
  }
  expect([...stages]).toEqual(expect.arrayContaining(["Phase 1", "Pivotal Phase 2", "Filed", "Approved", "Launched"]));
  expect(await chartOf(page)).toEqual(now);
  await page.keyboard.press("Home");
  expect(await day(page)).toBe(first);
  await page.keyboard.press("End");
  expect(await chartOf(page)).toEqual(now);

  // Play and Pause by Space and Enter.
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: "Play" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  await expect.poll(() => day(page)).not.toBe(first);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Play" })).toBeFocused();
});

test("by mouse: the slider, the steps, Play to the end, and closed again as it was", async ({ page }) => {
  await page.goto("/companies/ascentage-pharma");
  const now = await chartOf(page);
  await open(page, "/companies/ascentage-pharma");
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("no slider");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => chartOf(page)).not.toEqual(now);
  const middle = await day(page);
  await page.getByRole("button", { name: "Next change" }).click();
  expect(Date.parse((await day(page)) ?? "")).toBeGreaterThan(Date.parse(middle ?? ""));
  await page.getByRole("button", { name: "Previous change" }).click();
  expect(Date.parse((await day(page)) ?? "")).toBeLessThanOrEqual(Date.parse(middle ?? ""));
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.getByText("As of today, which is what this page shows.")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  expect(await chartOf(page)).toEqual(now);
  await page.mouse.click(box.x + box.width / 3, box.y + box.height / 2);
  await expect.poll(() => chartOf(page)).not.toEqual(now);
  await page.getByText("Play over time", { exact: true }).click();
  await expect.poll(() => chartOf(page)).toEqual(now);
});

for (const address of ["/molecules/hqp1351", "/companies/ascentage-pharma", "/companies/innovent-biologics", "/targets/bcr-abl1", "/indications/cml", "/?company=ascentage-pharma&group=target"])
  test(`what is played of ${address} is what its page shows as of the day`, async ({ page }) => {
    await open(page, address);
    for (const [key, times] of [["Home", 1], ["ArrowRight", 2], ["PageUp", 3], ["ArrowRight", 4]] as const) {
      await slider(page).focus();
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
      const link = page.getByRole("link", { name: "Show this page as of that day" });
      const to = (await link.count()) ? await link.getAttribute("href") : null;
      if (!to) return;
      const played = await chartOf(page);
      const past = await page.context().newPage();
      await past.goto(to);
      expect(await chartOf(past), to).toEqual(played);
      await past.close();
    }
  });

test("the link leads to the page as of the day, which has no slider of its own", async ({ page }) => {
  await open(page, "/?molecule=HQP1351&density=compact");
  await slider(page).focus();
  for (let years = 0; years < 4; years++) await page.keyboard.press("PageDown");
  await page.getByRole("link", { name: "Show this page as of that day" }).click();
  await expect(page).toHaveURL(/\?molecule=HQP1351&density=compact&asOf=\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole("region", { name: "Point in time" })).toBeVisible();
  await expect(page.getByText("Play over time")).toHaveCount(0);
});

test("where less motion is asked for nothing plays by itself, and it says so", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/molecules/hqp1351");
  await expect(page.getByText("the chart does not play by itself")).toBeVisible();
  await expect(page.getByRole("button", { name: "Play" })).toHaveCount(0);
  await slider(page).focus();
  await page.keyboard.press("Home");
  const first = await day(page);
  await page.getByRole("button", { name: "Next change" }).click();
  expect(await day(page)).not.toBe(first);
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState === "finished"));
  expect(await page.locator("[data-drawn] .chart-bar > div").evaluateAll((bars) => bars.every((bar) => getComputedStyle(bar).animationName === "none"))).toBe(true);
});

test("filters by the stage play what they leave now, and it says so", async ({ page }) => {
  await open(page, "/?stage=launched&stage=approved");
  await expect(page.getByText("It plays the programs that the filters leave now.")).toBeVisible();
});

test("what it plays is asked for when it is opened; bad choices are refused by name, and what there is not is not found", async ({ page, request }) => {
  const asked: string[] = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));
  await page.goto("/molecules/hqp1351");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => path.startsWith("/played"))).toEqual([]);
  await page.getByText("Play over time", { exact: true }).click();
  await expect(slider(page)).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/played"))).toEqual(["/played/molecule/hqp1351"]);

  const bad = await request.get("/played/pipeline?stage=nonsense");
  expect(bad.status()).toBe(400);
  expect(await bad.json()).toMatchObject({ error: "invalid", problems: [{ parameter: "stage", value: "nonsense" }] });
  for (const path of ["/played/molecule/no-such", "/played/source/pr-newswire-2023-01-19", "/played/molecule/%00"]) expect((await request.get(path)).status(), path).toBe(404);
});

test("where its data does not come it says so, and leaves the links", async ({ page }) => {
  await page.route("**/played/**", (route) => route.fulfill({ status: 500, body: "" }));
  await page.goto("/molecules/hqp1351");
  await page.getByText("Play over time", { exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeVisible();
  await expect(page.getByRole("link", { name: "2016", exact: true })).toBeVisible();
});

test("without a script there is the end of each year to follow", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })).newPage();
  await page.goto("/molecules/hqp1351");
  await page.getByText("Play over time", { exact: true }).click();
  await page.getByRole("link", { name: "2016", exact: true }).click();
  await expect(page).toHaveURL(/\/molecules\/hqp1351\?asOf=2016-12-31$/);
  await expect(row(page)).toContainText("Phase 1 since 2016");
  await page.context().close();
});

for (const address of ["/molecules/hqp1351", "/companies/ascentage-pharma", "/?density=compact"])
  test(`${address} while it is played is sound, light and dark, on a phone and on a desk`, async ({ page }) => {
    await open(page, address);
    await slider(page).focus();
    for (let years = 0; years < 6; years++) await page.keyboard.press("PageDown");
    await expectSound(page, [360, 768, 1440]);
  });
