import { expect, test, type Page } from "@playwright/test";

const FILTERED = "/?territory=china&status=active";
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = "rgb(251, 250, 247)";
const DARK = "rgb(21, 22, 26)";

for (const view of ["chart", "table", "timeline"])
  test(`a print of the ${view} is a clean sheet with the filter, the date and the sources`, async ({ page }) => {
    await page.goto(`${FILTERED}&view=${view}`);
    const gone = [
      page.getByRole("navigation", { name: "Sections" }),
      page.getByRole("navigation", { name: "View" }),
      page.getByRole("searchbox", { name: "Molecule" }),
      page.getByRole("link", { name: "Clear all" }),
      page.getByRole("link", { name: "CSV", exact: true }),
      page.getByRole("button", { name: "Light / dark" }),
    ];
    const printedOn = page.getByText(/^Printed on \d{1,2} \w+ \d{4}\./);
    for (const control of gone) await expect(control).toBeVisible();
    await expect(printedOn).toBeHidden();
    await page.emulateMedia({ media: "print" });
    for (const control of gone) await expect(control).toBeHidden();
    await expect(page.getByRole("heading", { level: 1, name: "Pipeline" })).toBeVisible();
    await expect(printedOn).toBeVisible();
    await expect(page.getByText(/last change \d{1,2} \w+ \d{4}/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Remove filter Territory: China" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Remove filter Status: Active" })).toBeVisible();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.getByRole("region", { name: "Sources used on this page" }).getByRole("link", { name: "Olverembatinib launched in China" })).toBeVisible();
  });

for (const address of ["/catalysts", "/changes?from=2019-05-31", "/companies/ascentage-pharma"])
  test(`${address} fits on a sheet of A4, small words no larger than what they go with`, async ({ page }) => {
    await page.setViewportSize({ width: 688, height: 900 });
    await page.goto(address);
    await expect(page.getByRole("region", { name: "Sources used on this page" })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const larger = await page.locator("main .text-sm").evaluateAll((small) => small.filter((one) => parseFloat(getComputedStyle(one).fontSize) > parseFloat(getComputedStyle(one.parentElement as Element).fontSize)).map((one) => one.textContent));
    expect(larger).toEqual([]);
  });

test("print is black on white whatever the theme, and makes a document", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/companies/ascentage-pharma");
  await expect.poll(() => paper(page)).toBe(DARK);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect.poll(() => paper(page)).toBe("rgb(255, 255, 255)");
  const pdf = await page.pdf({ format: "A4", landscape: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.length).toBeGreaterThan(20_000);
});

test("the theme follows the system until it is chosen, and the choice stays", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await expect.poll(() => paper(page)).toBe(LIGHT);
  const button = page.getByRole("button", { name: "Light / dark" });
  await button.click();
  await expect.poll(() => paper(page)).toBe(DARK);
  await page.reload();
  await expect.poll(() => paper(page)).toBe(DARK);
  await page.goto("/molecules/hqp1351");
  await expect.poll(() => paper(page)).toBe(DARK);
  await page.getByRole("button", { name: "Light / dark" }).press("Enter");
  await expect.poll(() => paper(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  await expect.poll(() => paper(page)).toBe(LIGHT);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no switch that does nothing", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Light / dark" })).toHaveCount(0);
  });
});
