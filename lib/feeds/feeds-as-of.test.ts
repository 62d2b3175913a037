import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readAsOf } from "#lib/db/as-of-database.ts";
import { NOW, type AsOf } from "#lib/db/as-of.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { calendarEvents } from "./feed.fixtures.ts";
import type { FeedFormat } from "./formats.ts";
import { FEED_SUBJECTS, type SubjectName } from "./subjects.ts";
import { writeFeed } from "./write-feed.ts";

// Feeds from a point in time.

const DAY = "2019-12-04";
let at: TestDatabase;
beforeAll(async () => {
  vi.stubEnv("SITE_ORIGIN", "https://pipeline.example.org");
  at = await makeTestDatabase();
  vi.stubEnv("DATABASE_URL", `file:${at.file}`);
  await seedDatabase(at.db, [interview, registry, press]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await at.cleanup();
});

async function feed(subject: SubjectName, format: FeedFormat, query: string, asOf: AsOf) {
  const read = FEED_SUBJECTS[subject].read(new URLSearchParams(query));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return readAsOf(at.db, asOf, async (db) => (await writeFeed(db, read.view, format, `/feeds/${subject}.${format}`, asOf))?.body ?? "");
}

test("a calendar as of a day holds what was known to have passed or was expected on it, and nothing that came later", async () => {
  const events = calendarEvents(await feed("pipeline", "ics", "molecule=HQP1351", { ...NOW, day: DAY }));
  const now = calendarEvents(await feed("pipeline", "ics", "molecule=HQP1351", NOW));
  expect(events.length).toBeGreaterThan(1);
  expect(events.length).toBeLessThan(now.length);
  const past = events.filter((event) => event.component.getFirstPropertyValue("status") === "CONFIRMED");
  expect(past.every((event) => String(event.endDate) <= "2020-01-01")).toBe(true);
  expect(events.some(({ summary }) => summary.includes("Reached Approved"))).toBe(false);
  expect(events[0]?.description).toMatch(/\/programs\/[a-z0-9-]+\?asOf=2019-12-04$/);
});

test("a feed as of a day tells what had happened in the world by then, not what was saved here since", async () => {
  const atom = parseAtomFeed(await feed("pipeline", "atom", "molecule=HQP1351", { ...NOW, day: DAY }));
  expect(atom.title?.value).toBe("Pipeline: HQP1351. As of 4 December 2019, by what is known today");
  expect(atom.links?.[0]?.href).toBe("https://pipeline.example.org/?molecule=HQP1351&asOf=2019-12-04");
  expect(atom.entries?.length).toBeGreaterThan(1);
  for (const { updated, links } of atom.entries ?? []) {
    expect((updated ?? "").slice(0, 10) <= DAY).toBe(true);
    expect(links?.[0]?.href).toContain("asOf=2019-12-04");
  }
});

test("changes between two days by what was held at a moment are those of that moment, and their links lead there", async () => {
  const { _max } = await at.db.changeSet.aggregate({ _max: { createdAt: true } });
  const recorded = String(_max.createdAt?.toISOString());
  const span = "from=2019-12-04&to=2026-01-31&molecule=HQP1351";
  const read = async (asOf: AsOf) => parseAtomFeed(await feed("changes", "atom", asOf.recorded === null ? span : `${span}&recorded=${asOf.recorded}`, asOf));
  const [now, held] = [await read(NOW), await read({ day: null, recorded })];
  expect(held.entries?.map(({ id, title, content }) => [id, title?.value, content?.value])).toEqual(now.entries?.map(({ id, title, content }) => [id, title?.value, content?.value]));
  expect(held.entries?.length).toBeGreaterThan(3);
  for (const { links } of held.entries ?? []) expect(links?.[0]?.href).toContain(`recorded=${encodeURIComponent(recorded)}`);
  expect((await read({ day: null, recorded: "2000-01-01T00:00:00.000Z" })).entries ?? []).toEqual([]);
});

test("catalysts as of a day are those that were ahead then", async () => {
  const events = calendarEvents(await feed("catalysts", "ics", "molecule=HQP1351", { ...NOW, day: DAY }));
  expect(events.length).toBeGreaterThan(0);
  expect(events.every((event) => event.component.getFirstPropertyValue("status") !== "CONFIRMED" || String(event.startDate) <= DAY)).toBe(true);
});

test("as it was held at a moment: the log up to then", async () => {
  const { createdAt } = await at.db.changeSet.findFirstOrThrow({ orderBy: { createdAt: "asc" } });
  const early = { ...NOW, recorded: new Date(createdAt.getTime() - 1000).toISOString() };
  expect(parseAtomFeed(await feed("pipeline", "atom", "", early)).entries ?? []).toEqual([]);
  const { createdAt: last } = await at.db.changeSet.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const late = await feed("pipeline", "atom", "", { ...NOW, recorded: last.toISOString() });
  expect(parseAtomFeed(late).entries?.map(({ id }) => id)).toEqual(parseAtomFeed(await feed("pipeline", "atom", "", NOW)).entries?.map(({ id }) => id));
});
