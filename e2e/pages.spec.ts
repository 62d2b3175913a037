import { expect, test } from "@playwright/test";
import { HISTORIES, LISTS, MISSING, PIPELINE, RECORDS } from "./support/pages.ts";
import { expectSound } from "./support/sound.ts";

// What axe finds says where; a recording of its many evaluations would cost as much as they do.
test.use({ trace: "off" });

const WIDTHS = [360, 768, 1440];

for (const address of [...PIPELINE, ...LISTS, ...RECORDS, ...HISTORIES, ...MISSING]) {
  test(`${address} is sound and readable, light and dark, on a phone and on a desk`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const response = await page.goto(address);
    expect(response?.status()).toBe(MISSING.includes(address) ? 404 : 200);
    await expectSound(page, WIDTHS);
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
