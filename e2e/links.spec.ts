import { expect, test } from "@playwright/test";

declare global {
  // Lost where the document is loaded anew.
  var sameDocument: boolean | undefined;
}

test("links inside the site are followed in the same document; a choice leaves the page where it is", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto("/?view=table");
  await page.evaluate(() => {
    globalThis.sameDocument = true;
    scrollTo({ top: 250, behavior: "instant" });
  });
  await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "Chart" }).evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("table", { name: "21 programs by molecule" })).toBeVisible();
  expect(await page.evaluate(() => [scrollY, globalThis.sameDocument])).toEqual([250, true]);

  await page.getByRole("rowgroup").getByRole("link", { name: /^HQP1351 TKI-refractory/ }).first().click();
  await expect(page).toHaveURL(/\/programs\/hqp1351-/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("HQP1351");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
  expect(await page.evaluate(() => globalThis.sameDocument)).toBe(true);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pipeline");
});

test("what a click asks of the browser is left to it: another tab, a file", async ({ page, context }) => {
  await page.goto("/");
  const opened = context.waitForEvent("page");
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Targets" }).click({ modifiers: ["ControlOrMeta"] });
  await expect(await opened).toHaveURL("/targets");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("phaseline-pipeline.csv");
  await expect(page).toHaveURL("/");
});
