import { beforeEach, expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeWorld, type World } from "#lib/import/world.fixtures.ts";
import { addFollow, askDue, askNow, changeFollow, removeFollow } from "./follows.ts";
import { follows } from "./follow-queries.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  return world.cleanup;
});
const HOUR = 3_600_000;
const finish = (id: string) => world.db.importRun.update({ where: { id }, data: { status: "finished" } });

test("what is due is asked once, however many servers look", async () => {
  const id = await addFollow(world.db, null, { name: "Alpha", question: { sponsor: "Alpha" }, schedule: "daily" });
  await addFollow(world.db, null, { name: "Beta", question: { sponsor: "Beta" }, schedule: "off" });
  const asked = (await Promise.all([askDue(world.db), askDue(world.db), askDue(world.db)])).flat();
  expect(asked).toHaveLength(1);
  expect(await askDue(world.db, new Date(Date.now() + 48 * HOUR))).toEqual([]);
  await finish(asked[0] ?? "");
  expect(await askDue(world.db, new Date(Date.now() + HOUR))).toEqual([]);
  expect(await askDue(world.db, new Date(Date.now() + 24 * HOUR))).toHaveLength(1);
  expect(await world.db.importRun.findFirst({ where: { queryId: id }, select: { label: true, request: true, startedById: true } })).toEqual({ label: "Alpha", request: { question: { sponsor: "Alpha" } }, startedById: null });
});

test("a weekly question waits a week", async () => {
  await addFollow(world.db, null, { name: "Alpha", question: { sponsor: "Alpha" }, schedule: "weekly" });
  const [runId = ""] = await askDue(world.db);
  await finish(runId);
  expect(await askDue(world.db, new Date(Date.now() + 6 * 24 * HOUR))).toEqual([]);
  expect(await askDue(world.db, new Date(Date.now() + 7 * 24 * HOUR))).toHaveLength(1);
});

test("names are each one's own, and questions have to mean something", async () => {
  const id = await addFollow(world.db, null, { name: "Alpha", question: { sponsor: "Alpha" }, schedule: "off" });
  const other = await addFollow(world.db, null, { name: "Beta", question: { ids: "NCT00000001" }, schedule: "off" });
  await expect(addFollow(world.db, null, { name: " Alpha ", question: { sponsor: "A" }, schedule: "off" })).rejects.toMatchObject({ code: "invalid", fields: [{ path: "name" }] });
  await expect(addFollow(world.db, null, { name: "", question: { sponsor: "A" }, schedule: "off" })).rejects.toMatchObject({ fields: [{ path: "name" }] });
  await expect(addFollow(world.db, null, { name: "C", question: {}, schedule: "off" })).rejects.toMatchObject({ code: "invalid", fields: [{ path: "sponsor" }] });
  await expect(changeFollow(world.db, null, other, { name: "Alpha" })).rejects.toMatchObject({ code: "invalid" });
  await changeFollow(world.db, null, other, { schedule: "weekly" });
  expect((await follows(world.db)).map(({ name, schedule, studies, lastRun }) => [name, schedule, studies, lastRun])).toEqual([["Alpha", "off", 0, null], ["Beta", "weekly", 0, null]]);
  await askNow(world.db, id, null);
  await expect(askNow(world.db, id, null)).rejects.toMatchObject({ code: "conflict" });
  await removeFollow(world.db, null, id);
  await expect(removeFollow(world.db, null, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await world.db.importRun.count()).toBe(1);
  const reader = await addPerson(world.db, "reader");
  await expect(addFollow(world.db, reader, { name: "D", question: { sponsor: "D" }, schedule: "off" })).rejects.toMatchObject({ code: "forbidden" });
});
