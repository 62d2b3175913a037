import { afterEach, expect, test, vi } from "vitest";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveRecords } from "#lib/records/save.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

const CONTEXT = { actor: { kind: "system", name: "test" } as const, origin: "test", reason: "a change for the page cache" };
const source = (title: string, expectedVersion: number): SaveCommand => ({ kind: "source", id: "source:a", slug: "a", expectedVersion, data: { title, kind: "other" } });
const page = (tags: string) => ({ kind: "APP_PAGE", html: "<p>", headers: { "x-next-cache-tags": tags } });

let database: TestDatabase;

async function freshCache() {
  database = await makeTestDatabase();
  vi.stubEnv("DATABASE_URL", `file:${database.file}`);
  vi.resetModules();
  const { default: PageCache } = await import("./page-cache.ts");
  return new PageCache();
}
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.cleanup();
});

async function keep(cache: Awaited<ReturnType<typeof freshCache>>, key: string, tags: string) {
  expect(await cache.get(key)).toBeNull();
  await cache.set(key, page(tags), {});
}

test("a page is kept until a record of a kind that it shows is written, by whichever process", async () => {
  const cache = await freshCache();
  await keep(cache, "/sources/a", "kind:source");
  await keep(cache, "/targets", "kind:target");
  expect(await cache.get("/sources/a")).not.toBeNull();
  await saveRecords(database.db, CONTEXT, [source("A", 0)]);
  expect(await cache.get("/sources/a")).toBeNull();
  expect(await cache.get("/targets")).not.toBeNull();
});

test("a page that was begun before a write is not kept after it", async () => {
  const cache = await freshCache();
  expect(await cache.get("/sources/a")).toBeNull();
  await saveRecords(database.db, CONTEXT, [source("A", 0)]);
  await cache.get("/elsewhere");
  await cache.set("/sources/a", page("kind:source"), {});
  expect(await cache.get("/sources/a")).toBeNull();
});

test("a write that adds no revision is nothing public, and leaves what is kept", async () => {
  const cache = await freshCache();
  await keep(cache, "/targets", "kind:target");
  await keep(cache, "/sources/a", "kind:source");
  await database.db.authEvent.create({ data: { kind: "signed_in", at: new Date() } });
  expect(await cache.get("/targets")).not.toBeNull();
  await saveRecords(database.db, CONTEXT, [source("A", 0)]);
  expect(await cache.get("/targets")).not.toBeNull();
  expect(await cache.get("/sources/a")).toBeNull();
});

test("a page about something that is not there is kept with its status", async () => {
  const cache = await freshCache();
  await keep(cache, "/sources/none", "kind:source,status:404");
  expect(await cache.get("/sources/none")).toMatchObject({ value: { status: 404 } });
});

test("choices on the pipeline without end push out no other page", async () => {
  const cache = await freshCache();
  await keep(cache, "/route/$/companies/a", "kind:company");
  await keep(cache, "/route/$/pipeline/unfiltered", "kind:company");
  const html = "<p>".repeat(500_000);
  for (let index = 0; index < 100; index++) {
    const key = `/route/$/pipeline/target=t${index}`;
    expect(await cache.get(key)).toBeNull();
    await cache.set(key, { ...page("kind:company"), html }, {});
  }
  expect(await cache.get("/route/$/pipeline/target=t99")).not.toBeNull();
  expect(await cache.get("/route/$/pipeline/target=t0")).toBeNull();
  expect(await cache.get("/route/$/companies/a")).not.toBeNull();
  expect(await cache.get("/route/$/pipeline/unfiltered")).not.toBeNull();
});

test("what is judged by the day is kept until the day is over", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T23:59:00Z") });
  try {
    const cache = await freshCache();
    await keep(cache, "/catalysts/a", "kind:catalyst,day");
    await keep(cache, "/targets", "kind:target");
    expect(await cache.get("/begun-yesterday")).toBeNull();
    expect(await cache.get("/catalysts/a")).not.toBeNull();
    vi.setSystemTime(new Date("2026-03-02T00:00:30Z"));
    await cache.set("/begun-yesterday", page("kind:catalyst,day"), {});
    expect(await cache.get("/catalysts/a")).toBeNull();
    expect(await cache.get("/begun-yesterday")).toBeNull();
    expect(await cache.get("/targets")).not.toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
