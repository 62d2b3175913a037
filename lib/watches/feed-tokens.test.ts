import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { writeFeed } from "#lib/feeds/write-feed.ts";
import { context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { feedTokenOwner, makeFeedToken, revokeFeedToken, tokensOf } from "./feed-tokens.ts";
import { ownFeed } from "./own-feed.ts";
import { deleteView, saveView } from "./saved-views.ts";
import { watchRecord } from "./watches.ts";

let at: TestDatabase;
let reader: Person;
let other: Person;
beforeAll(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, program]);
  reader = await addPerson(at.db, "reader");
  other = await addPerson(at.db, "analyst", "other");
  await watchRecord(at.db, reader, "program:p1");
});
afterAll(() => at.cleanup());

async function feed(token: string, now = new Date()) {
  const owner = await feedTokenOwner(at.db, token, now);
  const view = owner && (await ownFeed(at.db, owner));
  const written = view && (await writeFeed(at.db, view, "atom", "/feeds/mine/x.atom"));
  if (!written) return null;
  const { title, entries = [] } = parseAtomFeed(written.body);
  return { title: title?.value, entries: entries.map((entry) => entry.title?.value) };
}

test("an address gives out what its owner watches, until it is revoked; only its hash is kept", async () => {
  const token = await makeFeedToken(at.db, reader, null);
  expect(JSON.stringify(await at.db.feedToken.findMany())).not.toContain(token);
  const asked = new Date("2026-03-01T10:00:00Z");
  expect(await feed(token, asked)).toEqual({ title: "What you watch", entries: ["M1, indication not stated, China: now tracked"] });
  const [kept] = await tokensOf(at.db, reader);
  expect(kept?.lastUsedAt).toEqual(asked);
  await expect(revokeFeedToken(at.db, other, kept?.id ?? "")).rejects.toThrow("no such address");
  expect(await feed(token)).not.toBeNull();
  await revokeFeedToken(at.db, reader, kept?.id ?? "");
  expect([await feed(token), await feed("never-was"), await tokensOf(at.db, reader)]).toEqual([null, null, []]);
});

test("one view alone, watched or not, and not another's; it ends with the view", async () => {
  const view = await saveView(at.db, reader, { subject: "pipeline", query: "molecule=M1", name: "M1 alone" });
  await expect(makeFeedToken(at.db, other, view)).rejects.toThrow("no such view");
  const token = await makeFeedToken(at.db, reader, view);
  expect(await feed(token)).toEqual({ title: "M1 alone", entries: ["M1, indication not stated, China: now tracked"] });
  await deleteView(at.db, reader, view);
  expect(await feed(token)).toBeNull();
});

test("a disabled account gives nothing out, and nobody what the public may not read", async () => {
  await saveRecords(at.db, context, [{ ...molecule, id: "molecule:draft", slug: "draft", published: false, data: { name: "Draft" } }].map((one) => ({ ...one, citations: (molecule.citations ?? []).filter(({ field }) => field === "name") })));
  await watchRecord(at.db, other, "molecule:draft");
  const token = await makeFeedToken(at.db, other, null);
  expect((await feed(token))?.entries).toEqual([]);
  await at.db.user.update({ where: { id: other.id }, data: { disabledAt: new Date() } });
  expect(await feed(token)).toBeNull();
});

test("an address ends with the account, and nothing else that names one stands for it", async () => {
  const gone = await addPerson(at.db, "reader", "gone");
  const token = await makeFeedToken(at.db, gone, null);
  const [row] = await at.db.feedToken.findMany({ where: { userId: gone.id } });
  for (const text of [row?.id, row?.tokenHash, gone.id, token.toUpperCase(), token.slice(0, -1), `${token} `, ""]) expect(await feed(text ?? ""), `token ${text}`).toBeNull();
  await at.db.user.delete({ where: { id: gone.id } });
  expect(await feed(token)).toBeNull();
});

test("there is a limit, and it is said", async () => {
  for (let index = 0; index < 20; index++) await makeFeedToken(at.db, reader, null);
  await expect(makeFeedToken(at.db, reader, null)).rejects.toThrow("You have 20 such addresses, which is the most");
});
