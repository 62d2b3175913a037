import { expect, test, type Page } from "@playwright/test";
import { programRows } from "./support/pipeline.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const STAGES = 14;
const frame = (page: Page) => page.locator(".chart-frame");
const hidden = (page: Page) => frame(page).evaluate((element) => element.scrollWidth - element.clientWidth);
const row = (page: Page, name: RegExp) => programRows(page).filter({ has: page.getByRole("rowheader", { name }) }).first();
const width = async (page: Page, name: RegExp) => (await row(page, name).locator(".chart-bar").boundingBox())?.width ?? 0;

test("every bar is seen whole, as long as its stage is far, in what is still a table", async ({ page }) => {
  await page.goto("/");
  expect(await hidden(page)).toBeLessThanOrEqual(0);
  await expect(page.getByRole("table").getByRole("columnheader")).toHaveCount(STAGES + 1);
  const whole = (await frame(page).boundingBox())?.width ?? 0;
  expect(await width(page, /^HQP1351 TKI-refractory.*China/)).toBeCloseTo(whole, 0);
  expect(await width(page, /^APG-1252 Neuroendocrine/)).toBeCloseTo((whole * 6) / STAGES, 0);
  await expect(row(page, /^APG-1252 Neuroendocrine/).getByRole("cell", { name: /^Phase 1 since 21 January 2022/ })).toBeVisible();
});

for (const [name, address] of [["chart", "/?density=compact"], ["timeline", "/?view=timeline"], ["timeline, drawn closer", "/?view=timeline&density=compact"]] as const)
  test(`nothing of the ${name} runs out of sight`, async ({ page }) => {
    await page.goto(address);
    expect(await hidden(page)).toBeLessThanOrEqual(0);
    const beyond = await programRows(page).evaluateAll((rows) =>
      rows.flatMap((one) => [...one.querySelectorAll(".timeline-words, .chart-words, .chart-marks")]).filter((words) => {
        const { left, right } = words.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      }).map((words) => words.textContent),
    );
    expect(beyond).toEqual([]);
  });
