import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { contentHash } from "#lib/as-of/content-hash.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { DEFAULTS } from "#lib/programs/pipeline-params.ts";
import { cite, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { changesView, citedChanges, citedOf } from "./changes-view.ts";
import type { Span } from "./span.ts";

let at: TestDatabase;
beforeAll(async () => {
  at = await makeTestDatabase();
  vi.stubEnv("DATABASE_URL", `file:${at.file}`);
  await seedDatabase(at.db, [interview, registry, press]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await at.cleanup();
});

const view = (span: Span) => changesView(at.db, span, { filter: DEFAULTS, page: 1 });
const hash = async (span: Span) => contentHash(await citedChanges(at.db, span, { filter: DEFAULTS, page: 1 }));
const lastSet = async () => String((await at.db.changeSet.aggregate({ _max: { createdAt: true } }))._max.createdAt?.toISOString());

const SPANS: Span[] = [
  { by: "day", from: "2016-01-01", to: "2019-05-31" },
  { by: "day", from: "2019-05-31", to: "2026-11-25" },
  { by: "day", from: "2026-08-27", to: "2026-11-25" },
];

test("between two days, what is held at the last set is what is held now, to the last value", async () => {
  const recorded = await lastSet();
  for (const span of SPANS) {
    const [now, held] = [await view(span), await view({ ...span, recorded })];
    expect(held).toEqual(now);
    expect(await hash({ ...span, recorded })).toBe(contentHash(citedOf(now)));
  }
  expect(new Set(await Promise.all(SPANS.map(hash))).size).toBe(SPANS.length);
});

test("a pinned page stays as it is when something is saved, and the page as of now does not", async () => {
  const recorded = await lastSet();
  const span = { by: "day", from: "2016-01-01", to: "2026-11-25" } as const;
  const moments = { by: "moment", from: "2020-01-01T00:00:00.000Z", to: recorded } as const;
  const [pinned, twoMoments] = [await hash({ ...span, recorded }), await hash(moments)];
  await saveRecords(at.db, context, [source, molecule, { ...program, citations: cite(...(program.citations ?? []).map(({ field }) => field)) }]);
  expect(await hash({ ...span, recorded })).toBe(pinned);
  expect(await hash(moments)).toBe(twoMoments);
  expect(await hash(span)).not.toBe(pinned);
  expect(await hash({ ...moments, to: await lastSet() })).not.toBe(twoMoments);
});
