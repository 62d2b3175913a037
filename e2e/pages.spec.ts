import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { LISTS, MISSING, PIPELINE, RECORDS } from "./support/pages.ts";

// What axe finds says where; a recording of its many evaluations would cost as much as they do.
test.use({ trace: "off" });

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on how a page looks; all other rules read its structure, which is the same at every width and in every light. */
const LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];
const WIDTHS = [360, 768, 1440];

// Only what is wrong is described: to describe all that is right takes axe longer than to find it.
const OPTIONS: Parameters<AxeBuilder["options"]>[0] = { resultTypes: ["violations"] };
const all = (page: Page) => new AxeBuilder({ page }).options({ ...OPTIONS }).withTags(TAGS);
/** On a page that had `all`: axe is there, and need not be brought again. */
const looks = (page: Page) => new AxeBuilder({ page, axeSource: "0" }).options({ ...OPTIONS }).withRules(LOOKS);

async function violations(builder: AxeBuilder) {
  const { violations: found } = await builder.setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

const openDetails = (page: Page) => page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const address of [...PIPELINE, ...LISTS, ...RECORDS, ...MISSING]) {
  test(`${address} is sound and readable, light and dark, on a phone and on a desk`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const response = await page.goto(address);
    expect(response?.status()).toBe(MISSING.includes(address) ? 404 : 200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await openDetails(page);
    expect(await overhang(page), "with all opened").toBeLessThanOrEqual(0);

    for (const colorScheme of ["light", "dark"] as const)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const rules = colorScheme === "light" && width === 360 ? all : looks;
        expect(await violations(rules(page)), `${colorScheme}, ${width} px`).toEqual([]);
      }
    expect(await page.evaluate(() => document.querySelectorAll("details:not([open])").length), "closed again").toBe(0);
  });
}

test("every address of the site map answers, each with one heading of the first level", async ({ request }) => {
  const map = await (await request.get("/sitemap.xml")).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? "");
  const folders = new Set(addresses.map((address) => `/${new URL(address).pathname.split("/")[1]}`));
  expect([...folders].sort()).toEqual(["/", ...LISTS, "/programs"].sort());
  expect(addresses.length).toBeGreaterThan(100);
  for (const address of addresses) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect((await response.text()).match(/<h1[\s>]/g), address).toHaveLength(1);
  }
});
