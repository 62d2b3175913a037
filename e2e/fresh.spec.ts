import { expect, test, type APIRequestContext } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import type { Change } from "./support/save.ts";

// Pages are kept whole until a record changes, whoever changes it: here another process, through the gate, long after
// the build. On a server of its own, so that no other test sees the changes.
test.describe.configure({ mode: "default" });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());

async function save(change: Change): Promise<{ before: number; after: number }> {
  return JSON.parse(await quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(change)], { env: server.env })) as { before: number; after: number };
}

async function isKept(request: APIRequestContext, address: string) {
  await request.get(address);
  return (await request.get(address)).headers()["x-nextjs-cache"] === "HIT";
}

test("a step that is saved after the build is on every page of its program at the next request", async ({ page, request }) => {
  const slug = "hqp1351-cml-tki-refractory-china";
  const addresses = [`${server.address}/`, `${server.address}/?territory=china&group=company`, `${server.address}/programs/${slug}`, `${server.address}/molecules/hqp1351`];
  const chartRow = page.getByRole("row").filter({ hasText: /HQP1351 TKI-refractory/ });
  for (const address of addresses) {
    await page.goto(address);
    await expect(chartRow).toContainText("Pivotal Phase 2 since May 2019");
    expect(await isKept(request, address), address).toBe(true);
  }
  const revisions = await save({
    kind: "program",
    id: `program:${slug}`,
    data: { events: [{ id: "filed", kind: "reached", stage: "filed", date: "2020-H2" }] },
    citations: [{ field: "events.filed", sourceId: "source:interview-dajun-yang-2019", locator: "Q9.9", paraphrase: "Made up by a test." }],
  });
  expect(revisions.after).toBe(revisions.before + 1);
  for (const address of addresses) {
    await page.goto(address);
    await expect(chartRow).toContainText("Filed since H2 2020");
    await expect(chartRow).not.toContainText("Pivotal Phase 2");
    expect(await isKept(request, address), address).toBe(true);
  }
  await page.goto(`${server.address}/?stage=filed`);
  await expect(page.getByRole("status")).toHaveText("1 of 4 programs");
});

test("what is saved unchanged makes no revision, and no page anew", async ({ request }) => {
  const address = `${server.address}/molecules/hqp8361`;
  expect(await isKept(request, address)).toBe(true);
  const revisions = await save({ kind: "molecule", id: "molecule:hqp8361" });
  expect(revisions.after).toBe(revisions.before);
  expect((await request.get(address)).headers()["x-nextjs-cache"]).toBe("HIT");
});

test("an address that a record gave up leads to its present one", async ({ request, page }) => {
  const target = { kind: "target", id: "target:mcl1" } as const;
  const there = (slug: string) => request.get(`${server.address}/targets/${slug}`, { maxRedirects: 0 });
  expect((await there("mcl1-old")).status()).toBe(404);
  const citations = [{ field: "name", unsourcedReason: "Made up by a test." }];
  await save({ ...target, slug: "mcl1-old", data: { name: "MCL1" }, citations });
  expect((await there("mcl1-old")).status()).toBe(200);
  const before = `recorded=${encodeURIComponent(new Date().toISOString())}`;
  await save({ ...target, slug: "mcl1" });
  const old = await there("mcl1-old");
  expect(old.status()).toBe(308);
  expect(old.headers().location?.split(", ")).toContain("/targets/mcl1");
  await page.goto(`${server.address}/targets/mcl1-old`);
  await expect(page).toHaveURL(`${server.address}/targets/mcl1`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("MCL1");

  // From a moment before, the other way round.
  const then = await there(`mcl1?${before}`);
  expect(then.status()).toBe(307);
  expect(then.headers().location?.split(", ")).toContain(`/targets/mcl1-old?${before}`);
  expect((await there(`mcl1-old?${before}`)).status()).toBe(200);

  await save({ ...target, published: false });
  expect((await there("mcl1")).status()).toBe(404);
  expect((await there("mcl1-old")).status()).toBe(404);
});
