import ICAL from "ical.js";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test, type Page } from "@playwright/test";
import { expectSound } from "./support/sound.ts";

// Feeds as readers and calendar programs ask for them, and where a page says that there are some.

const TYPES = { atom: "application/atom+xml", json: "application/feed+json", ics: "text/calendar" };

const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
const advertised = (page: Page) =>
  page.evaluate(() => Object.fromEntries([...document.head.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]')].map(({ type, href }) => [type, new URL(href).pathname + new URL(href).search])));

test("a calendar program follows HQP1351 by one address", async ({ request }) => {
  const response = await request.get("/feeds/pipeline.ics?molecule=HQP1351");
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const events = eventsOf(await response.text());
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const approval = events.find(({ summary }) => summary.startsWith("HQP1351") && summary.includes("Reached Approved"));
  expect(approval?.startDate.isDate).toBe(true);
  expect(approval?.description).toContain("Sources: ");
  const guess = events.find(({ summary }) => summary.includes("(2016, inferred)"));
  expect([String(guess?.startDate), String(guess?.endDate)]).toEqual(["2016-01-01", "2017-01-01"]);
});

for (const [format, type] of Object.entries(TYPES))
  test(`.${format} is sent once, and then only where it has changed`, async ({ request }) => {
    const address = `/feeds/pipeline.${format}?company=ascentage-pharma&view=table`;
    const first = await request.get(address);
    const { etag = "", "last-modified": modified = "", ...headers } = first.headers();
    expect(headers["content-type"]).toBe(`${type}; charset=utf-8`);
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect((await request.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);
    expect((await request.get(address, { headers: { "if-none-match": '"another"' } })).status()).toBe(200);
    expect((await request.get(address, { headers: { "if-modified-since": modified } })).status()).toBe(304);
    expect((await request.head(address)).headers().etag).toBe(etag);
    const again = await request.get(address.replace("&view=table", ""));
    expect(again.headers().etag, "how the page looks makes no other feed").toBe(etag);
  });

test("Atom and JSON Feed tell the same, and their links lead to what they tell of", async ({ request }) => {
  const atom = parseAtomFeed(await (await request.get("/feeds/pipeline.atom?molecule=HQP1351")).text());
  const json = parseJsonFeed(await (await request.get("/feeds/pipeline.json?molecule=HQP1351")).text());
  expect(atom.title?.value).toBe("Pipeline: HQP1351");
  expect(atom.entries?.length).toBeGreaterThan(3);
  expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
  for (const { url = "" } of json.items?.slice(0, 3) ?? []) expect((await request.get(url)).status(), url).toBe(200);
});

test("what cannot be read is refused by name, in every format", async ({ request }) => {
  const json = await request.get("/feeds/pipeline.json?stage=bogus&trial=maybe");
  expect(json.status()).toBe(400);
  expect(((await json.json()) as { problems: { parameter: string }[] }).problems.map(({ parameter }) => parameter).sort()).toEqual(["stage", "trial"]);
  for (const format of ["atom", "ics"]) {
    const response = await request.get(`/feeds/pipeline.${format}?stage=bogus`);
    expect(response.status()).toBe(400);
    expect(response.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toContain("stage=bogus is not one of the choices");
  }
  for (const address of ["/feeds/pipeline.rss", "/feeds/weather.atom", "/feeds/pipeline", "/feeds/program.atom?program=no-such-program"]) expect((await request.get(address)).status(), address).toBe(404);
  expect((await request.get("/feeds/program.atom")).status()).toBe(400);
});

test("a calendar program follows what is expected of HQP1351, by the filters of the catalysts", async ({ request }) => {
  const response = await request.get("/feeds/catalysts.ics?molecule=HQP1351");
  expect(response.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const events = eventsOf(await response.text());
  expect(events.length).toBeGreaterThan(2);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const event of events) {
    expect(event.uid).toContain("/expected");
    expect(event.startDate.isDate).toBe(true);
    expect(["CONFIRMED", "TENTATIVE", "CANCELLED"]).toContain(event.component.getFirstPropertyValue("status"));
  }
  const { etag = "", "last-modified": modified } = response.headers();
  expect(modified).toMatch(/GMT$/);
  expect((await request.get("/feeds/catalysts.ics?molecule=HQP1351&view=calendar", { headers: { "if-none-match": etag } })).status()).toBe(304);
  const atom = parseAtomFeed(await (await request.get("/feeds/catalysts.atom?kind=trial_completion")).text());
  const json = parseJsonFeed(await (await request.get("/feeds/catalysts.json?kind=trial_completion")).text());
  expect(atom.title?.value).toBe("Catalysts: Trial completion");
  expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
  expect((await request.get("/feeds/catalysts.ics?state=bogus")).status()).toBe(400);
});

test("a span of changes is a feed and a calendar; up to today it goes on", async ({ request, page }) => {
  const atom = parseAtomFeed(await (await request.get("/feeds/changes.atom?from=2019-12-04&territory=china")).text());
  expect(atom.title?.value).toBe("Changes since 4 December 2019: China");
  expect(atom.entries?.some(({ title }) => title?.value?.includes("Pivotal Phase 2 → Launched"))).toBe(true);
  const events = eventsOf(await (await request.get("/feeds/changes.ics?from=2019-12-04&territory=china")).text());
  expect(events.some(({ summary }) => summary.includes("Reached Approved"))).toBe(true);
  expect(events.every((event) => String(event.endDate) > "2019-12-04")).toBe(true);
  const saved = parseJsonFeed(await (await request.get("/feeds/changes.json?recordedFrom=2016-01-01T00:00Z&molecule=HQP1351")).text());
  expect(saved.items?.length).toBeGreaterThan(3);
  const refused = await request.get("/feeds/changes.json?from=2019-02-30&asOf=2019-12-04");
  expect(refused.status()).toBe(400);
  expect(((await refused.json()) as { problems: { parameter: string }[] }).problems.map(({ parameter }) => parameter)).toEqual(["from", "asOf"]);
  await page.goto(`/changes?from=2019-12-04&to=${new Date().toISOString().slice(0, 10)}`);
  expect((await advertised(page))["text/calendar"]).toBe("/feeds/changes.ics?from=2019-12-04");
});

test("feeds are read from a day or a moment of the past, and refuse what is none, by name", async ({ request }) => {
  const then = eventsOf(await (await request.get("/feeds/pipeline.ics?molecule=HQP1351&asOf=2019-12-04")).text());
  expect(then.length).toBeGreaterThan(0);
  expect(then.some(({ summary }) => summary.includes("Approved"))).toBe(false);
  expect(parseAtomFeed(await (await request.get("/feeds/program.atom?program=hqp1351-cml-tki-refractory-china&asOf=2019-12-04")).text()).title?.value).toContain("As of 4 December 2019");
  for (const subject of ["pipeline", "catalysts"])
    for (const [parameter, value, reason] of [
      ["asOf", "2019-02-30", "is no day"],
      ["asOf", "0000", "is no day"],
      ["asOf", "yesterday", "is no day"],
      ["asOf", "2199-01-01", "lies in the future"],
      ["asOf", "1850-01-01", "lies before anything that is tracked"],
      ["recorded", "yesterday", "is no moment"],
      ["recorded", "2020-01-01T00:00Z", "lies before anything was held here"],
    ] as const) {
      const refused = await request.get(`/feeds/${subject}.json?${new URLSearchParams({ [parameter]: value })}`);
      expect(refused.status(), `${subject} ${value}`).toBe(400);
      expect(await refused.json()).toMatchObject({ error: "invalid", problems: [{ parameter, reason: expect.stringContaining(reason) }] });
    }
});

test("on a page as of a day the addresses of its feeds carry the day, and it says what that means", async ({ page, baseURL }) => {
  for (const [address, feed] of [
    ["/?molecule=HQP1351&asOf=2019-12-04", "/feeds/pipeline.FORMAT?molecule=HQP1351&asOf=2019-12-04"],
    ["/molecules/hqp1351?asOf=2019-12-04", "/feeds/pipeline.FORMAT?molecule=HQP1351&asOf=2019-12-04"],
    ["/catalysts?asOf=2019-12-04", "/feeds/catalysts.FORMAT?asOf=2019-12-04"],
  ] as const) {
    await page.goto(address);
    await page.getByText("Subscribe", { exact: true }).click();
    await expect(page.getByText("They are read from where this page stands: As of 4 December 2019")).toBeVisible();
    await expect(page.getByLabel("Address of the Calendar feed", { exact: true })).toHaveValue(baseURL + feed.replace("FORMAT", "ics"));
    expect(await advertised(page)).toEqual(Object.fromEntries(Object.entries(TYPES).map(([format, type]) => [type, feed.replace("FORMAT", format)])));
  }
});

for (const [page, feed] of Object.entries({
  "/": "/feeds/pipeline.FORMAT",
  "/?molecule=HQP1351&view=table": "/feeds/pipeline.FORMAT?molecule=HQP1351",
  "/?stage=nonsense&molecule=HQP8361": "/feeds/pipeline.FORMAT?molecule=HQP8361",
  "/catalysts": "/feeds/catalysts.FORMAT",
  "/catalysts?molecule=HQP1351&view=calendar": "/feeds/catalysts.FORMAT?molecule=HQP1351",
  "/changes": "/feeds/changes.FORMAT",
  "/changes?from=2019-12-04&territory=china&page=1": "/feeds/changes.FORMAT?from=2019-12-04&territory=china",
  "/companies/ascentage-pharma": "/feeds/pipeline.FORMAT?company=ascentage-pharma",
  "/molecules/hqp1351": "/feeds/pipeline.FORMAT?molecule=HQP1351",
  "/targets/bcr-abl1": "/feeds/pipeline.FORMAT?target=bcr-abl1",
  "/indications/cml": "/feeds/pipeline.FORMAT?indication=cml",
  "/programs/hqp1351-cml-tki-refractory-china": "/feeds/program.FORMAT?program=hqp1351-cml-tki-refractory-china",
}))
  test(`${page} says where its feeds are`, async ({ page: tab, baseURL }) => {
    await tab.goto(page);
    const expected = Object.entries(TYPES).map(([format, type]) => [type, feed.replace("FORMAT", format)] as const);
    expect(await advertised(tab)).toEqual(Object.fromEntries(expected));
    await tab.getByText("Subscribe", { exact: true }).click();
    for (const [, address] of expected) {
      expect(await tab.getByRole("textbox").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain(`${baseURL}${address}`);
      expect((await tab.request.get(address)).status()).toBe(200);
    }
    await expect(tab.getByRole("link", { name: "Open in the calendar program of this device" })).toHaveAttribute("href", new RegExp(`^webcal://.*${feed.replace("FORMAT", "ics").replace("?", "\\?")}$`));
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the addresses are there to be copied", async ({ page, baseURL }) => {
    await page.goto("/molecules/hqp1351");
    await page.getByText("Subscribe", { exact: true }).click();
    await expect(page.getByLabel("Address of the Calendar feed", { exact: true })).toHaveValue(`${baseURL}/feeds/pipeline.ics?molecule=HQP1351`);
  });
});

test("with JavaScript a button copies an address", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/molecules/hqp1351");
  await page.getByText("Subscribe", { exact: true }).click();
  await page.getByRole("button", { name: "Copy Address of the Atom feed" }).click();
  await expect(page.getByRole("button", { name: "Copied Address of the Atom feed" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/feeds/pipeline.atom?molecule=HQP1351`);
  await expectSound(page);
});
