import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on the light, and what on the width alone; all other rules read a page's structure, which is always the same. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const MEASURES = ["target-size", "scrollable-region-focusable"];

// Only what is wrong is described: to describe all that is right takes axe longer than to find it.
const OPTIONS: Parameters<AxeBuilder["options"]>[0] = { resultTypes: ["violations"] };
const all = (page: Page) => new AxeBuilder({ page }).options({ ...OPTIONS }).withTags(TAGS);
/** On a page that had `all`: axe is there, and need not be brought again. */
const some = (page: Page, rules: string[]) => new AxeBuilder({ page, axeSource: "0" }).options({ ...OPTIONS }).withRules(rules);

async function violations(builder: AxeBuilder) {
  const { violations: found } = await builder.setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** A menu of the header is none of the page: it lies over it. */
const DETAILS = "details:not(header details)";
const openDetails = (page: Page) => page.evaluate((closed) => document.querySelectorAll<HTMLDetailsElement>(closed).forEach((details) => (details.open = true)), DETAILS);
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** With `SHOTS=folder` each page is also drawn there, to be looked at. */
async function draw(page: Page, how: string) {
  const { pathname } = new URL(page.url());
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${pathname.replaceAll(/\W+/g, "-")}-${how}.png`, fullPage: true });
}

/**
 * What every page has to be: one heading of the first level, no wider than a phone, also with all opened, and free of what
 * axe finds, in light and dark, at each of the widths.
 */
export async function expectSound(page: Page, widths: readonly number[] = [360, 1440]) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  // Where a link was followed in place, the title comes with the page.
  await expect(page).toHaveTitle(/\S/);
  const [narrowest = 360] = widths;
  await page.setViewportSize({ width: narrowest, height: 800 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await openDetails(page);
  expect(await overhang(page), "with all opened").toBeLessThanOrEqual(0);

  for (const colorScheme of ["light", "dark"] as const)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const rules = colorScheme === "dark" ? some(page, COLOURS) : width === narrowest ? all(page) : some(page, [...COLOURS, ...MEASURES]);
      expect(await violations(rules), `${colorScheme}, ${width} px`).toEqual([]);
      await draw(page, `${colorScheme}-${width}`);
    }
  expect(await page.locator(`${DETAILS}:not([open])`).count(), "closed again").toBe(0);
}
