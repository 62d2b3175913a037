import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on how a page looks; all other rules read its structure, which is the same at every width and in every light. */
const LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

// Only what is wrong is described: to describe all that is right takes axe longer than to find it.
const OPTIONS: Parameters<AxeBuilder["options"]>[0] = { resultTypes: ["violations"] };
const all = (page: Page) => new AxeBuilder({ page }).options({ ...OPTIONS }).withTags(TAGS);
/** On a page that had `all`: axe is there, and need not be brought again. */
const looks = (page: Page) => new AxeBuilder({ page, axeSource: "0" }).options({ ...OPTIONS }).withRules(LOOKS);

async function violations(builder: AxeBuilder) {
  const { violations: found } = await builder.setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The page as it stands now, in light and dark, on a phone and on a desk. With `SHOTS=folder` it is also drawn there. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [360, 1440]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${name}, ${width} px wide`).toBeLessThanOrEqual(0);
      const rules = colorScheme === "light" && width === 360 ? all : looks;
      expect(await violations(rules(page)), `${name}, ${colorScheme}, ${width} px`).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name.replaceAll(/\W+/g, "-")}-${colorScheme}-${width}.png`, fullPage: true });
    }
}
