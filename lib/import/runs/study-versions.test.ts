import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { saveTogether } from "#lib/records/save.ts";
import { keepVersions, lastVersions, packed, type PackedThing } from "./study-versions.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const thing = (key: string, hash: string, body: Uint8Array): PackedThing => ({ key, hash, body, mappedBy: "rules" });
const keep = (things: PackedThing[]) => saveTogether(at.db, (tx) => keepVersions(tx, things, new Date("2026-06-10T12:00:00Z")));
const last = async (keys: string[]) => (await lastVersions(at.db, keys)).map(({ key, hash, raw }) => [key, hash, raw]);

test("a version is given back as it came, from its text or its bytes, however long", async () => {
  const raw = '{"title": "Ünï – 研究"}';
  const long = JSON.stringify({ text: Array.from({ length: 40_000 }, (_, n) => (n * 7919) % 1000) });
  await keep([thing("NCT00000001", "a", packed({ raw })), thing("NCT00000002", "b", packed({ raw: "", bytes: Buffer.from(raw) })), thing("NCT00000003", "c", packed({ raw: long }))]);
  expect(await last(["NCT00000001", "NCT00000002", "NCT00000003"])).toEqual([["NCT00000001", "a", raw], ["NCT00000002", "b", raw], ["NCT00000003", "c", long]]);
});

test("versions that were kept in gzip are read", async () => {
  await keep([thing("NCT00000001", "a", gzipSync('{"old": 1}'))]);
  expect(await last(["NCT00000001"])).toEqual([["NCT00000001", "a", '{"old": 1}']]);
  await keep([thing("NCT00000001", "b", packed({ raw: '{"new": 1}' }))]);
  expect(await last(["NCT00000001"])).toEqual([["NCT00000001", "b", '{"new": 1}']]);
});
