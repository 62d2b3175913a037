import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on how a page looks; all else is the same at every width and in every light. */
const LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

/** A page as it stands: nothing overhangs and axe finds nothing, on a phone and on a desk, in light and dark. */
export async function expectSound(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [360, 1440]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
      const builder = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
      const { violations } = await (colorScheme === "light" && width === 360 ? builder.withTags(TAGS) : builder.withRules(LOOKS)).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`), `${page.url()}, ${colorScheme}, ${width} px`).toEqual([]);
    }
  await page.emulateMedia({ colorScheme: null });
  if (size) await page.setViewportSize(size);
}
