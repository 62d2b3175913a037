import { expect, test, type Page } from "@playwright/test";
import { LISTS, RECORDS } from "./support/pages.ts";

// What search engines and link previews read, which run no script.
test.use({ javaScriptEnabled: false });

const TYPES: Record<string, string> = {
  companies: "Organization",
  molecules: "Drug",
  targets: "Gene",
  indications: "MedicalCondition",
  programs: "MedicalWebPage",
  trials: "MedicalTrial",
  partnerships: "WebPage",
  sources: "CreativeWork",
  catalysts: "WebPage",
};

const meta = (page: Page, key: string) => page.evaluate((name) => document.head.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content") ?? null, key);
const canonical = (page: Page) => page.evaluate(() => document.head.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null);
const structuredData = (page: Page) => page.evaluate(() => [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent ?? "") as Record<string, unknown>));

/** Of the picture that a preview shows, as the picture itself has it. */
async function previewSize(page: Page): Promise<string[]> {
  const image = await page.request.get((await meta(page, "og:image")) ?? "");
  expect(image.status()).toBe(200);
  expect(image.headers()["content-type"]).toBe("image/png");
  const bytes = await image.body();
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [16, 20].map((place) => String(bytes.readUInt32BE(place)));
}

for (const address of RECORDS)
  test(`${address} tells search engines and previews what it is`, async ({ page, baseURL }) => {
    await page.goto(address);
    const heading = ((await page.getByRole("heading", { level: 1 }).evaluate((h1) => h1.firstChild?.textContent)) ?? "").trim();
    expect(await page.title()).toBe(`${heading} · Phaseline`);
    expect(await canonical(page)).toBe(`${baseURL}${address}`);
    expect((await meta(page, "description"))?.length).toBeGreaterThan(20);
    expect(await meta(page, "og:title")).toBe(heading);
    expect(await meta(page, "og:url")).toBe(`${baseURL}${address}`);
    expect(await meta(page, "og:description")).toBe(await meta(page, "description"));

    expect(await previewSize(page)).toEqual([await meta(page, "og:image:width"), await meta(page, "og:image:height")]);
    expect(await meta(page, "og:image:alt")).toMatch(/Phaseline/);

    const type = TYPES[address.split("/")[1] ?? ""];
    const data = await structuredData(page);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ "@context": "https://schema.org", "@type": type, name: heading, url: `${baseURL}${address}` });
  });

test("lists and the pipeline have titles, descriptions and canonical addresses of their own", async ({ page, baseURL }) => {
  const titles = new Set<string>();
  const descriptions = new Set<string | null>();
  for (const address of ["/", ...LISTS]) {
    await page.goto(address);
    titles.add(await page.title());
    descriptions.add(await meta(page, "description"));
    expect((await canonical(page))?.replace(/\/$/, "")).toBe(`${baseURL}${address}`.replace(/\/$/, ""));
    expect(await previewSize(page), address).toEqual(["1200", "630"]);
    expect(await structuredData(page), address).toMatchObject([{ "@type": address === "/" ? "WebSite" : "CollectionPage", url: `${baseURL}${address}`.replace(/\/$/, "") }]);
  }
  const pages = LISTS.length + 1;
  expect([titles.size, descriptions.size]).toEqual([pages, pages]);
  await page.goto("/?territory=china&view=table");
  expect((await canonical(page))?.replace(/\/$/, "")).toBe(baseURL);
});

test("robots.txt lets all in and names the site map, which names every list and kind", async ({ request, baseURL }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/User-Agent: \*\nAllow: \//i);
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const response = await request.get("/sitemap.xml");
  expect(response.headers()["content-type"]).toContain("xml");
  const map = await response.text();
  for (const address of ["/", ...LISTS, ...RECORDS]) expect(map).toContain(`<loc>${baseURL}${address}</loc>`);
  expect(map).not.toContain("/pipeline");
});
