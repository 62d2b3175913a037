import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { cite, company, context, failure, molecule, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { compareView } from "./compare-view.ts";
import { openDesk, type Desk } from "./desk.fixtures.ts";
import { duplicatePairs } from "./duplicate-queries.ts";
import { dismissPair, reconsiderPair } from "./not-duplicate.ts";

let at: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  at = await makeTestDatabase();
  desk = await openDesk(at.db);
});
afterEach(() => at.cleanup());

const named = (slug: string, name: string) => ({ ...company(slug), data: { name }, citations: cite("name") });
const suggested = async (dismissed = false) => (await duplicatePairs(at.db, { kind: null, dismissed })).map(({ first, second }) => `${first.slug} ${second.slug}`);

test("what is shipped holds nothing twice", async () => {
  await seedDatabase(at.db, [interview, registry, press]);
  expect(await suggested()).toEqual([]);
});

test("a pair that somebody found to be two is remembered, and can be looked at again", async () => {
  await saveRecords(at.db, context, [source, named("msd", "MSD"), named("merck-co", "Merck & Co., Inc."), named("merck-kgaa", "Merck KGaA")]);
  expect(await suggested()).toEqual(["merck-co msd"]);
  await dismissPair(at.db, desk.editor, "company:msd", "company:merck-co", "One is an affiliate of the other");
  expect([await suggested(), await suggested(true)]).toEqual([[], ["merck-co msd"]]);
  expect((await compareView(at.db, "company:msd", "company:merck-co"))?.dismissal).toMatchObject({ reason: "One is an affiliate of the other", user: { name: "editor" } });
  await reconsiderPair(at.db, desk.editor, "company:merck-co", "company:msd");
  expect([await suggested(), await suggested(true)]).toEqual([["merck-co msd"], []]);
  expect(await failure(reconsiderPair(at.db, desk.editor, "company:merck-co", "company:msd"))).toMatchObject({ code: "not-found" });
});

test("only editors decide, of two records of a kind, with a reason", async () => {
  await saveRecords(at.db, context, [source, named("msd", "MSD"), named("merck-co", "Merck & Co."), molecule]);
  const dismiss = (one: string, other: string, reason = "They are two companies", by = desk.editor) => failure(dismissPair(at.db, by, one, other, reason));
  expect(await dismiss("company:msd", "company:merck-co", undefined, desk.analyst)).toMatchObject({ code: "forbidden" });
  expect(await dismiss("company:msd", molecule.id)).toMatchObject({ code: "invalid" });
  expect(await dismiss("company:msd", "company:none")).toMatchObject({ code: "not-found" });
  expect(await dismiss("company:msd", "company:merck-co", "no")).toMatchObject({ code: "invalid" });
  expect(await at.db.notDuplicate.count()).toBe(0);
});

test("side by side: what both state differently has to be chosen", async () => {
  await saveRecords(at.db, context, [source, { ...named("msd", "MSD"), data: { name: "MSD", country: "Germany", city: "Rahway" }, citations: cite("name", "country", "city") }, { ...named("merck-co", "Merck & Co."), data: { name: "Merck & Co.", country: "United States" }, citations: cite("name", "country") }]);
  const view = await compareView(at.db, "company:msd", "company:merck-co");
  expect(view?.rows.map(({ field, choose }) => [field, choose])).toEqual([["name", true], ["country", true], ["city", false]]);
  expect(view?.merging).toEqual({ programs: [], records: 2 });
  expect(await compareView(at.db, "company:msd", "company:msd")).toBeNull();
});
