import { afterEach, beforeEach, expect, test } from "vitest";
import { executeLarge } from "./large-values.ts";
import { sql } from "./sql.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await at.db.$executeRawUnsafe('CREATE TABLE "Large" ("id" INTEGER PRIMARY KEY, "text" TEXT CHECK ("text" <> \'refused\'), "bytes" BLOB)');
});
afterEach(() => at.cleanup());

const kept = () => at.db.$queryRaw<{ id: bigint; text: string; bytes: Uint8Array | null }[]>`SELECT * FROM "Large" ORDER BY "id"`;
const TEXT = `"é\n${"x".repeat(50_000)}`;
const BYTES = Uint8Array.from({ length: 30_000 }, (_, n) => n % 256);

test("large values arrive as they are, beside small ones", async () => {
  const changed = await at.db.$transaction((tx) => executeLarge(tx, sql`INSERT INTO "Large" VALUES (${1}, ${TEXT}, ${BYTES}), (${2}, ${"small"}, NULL)`));
  expect(changed).toBe(2);
  const [first, second] = await kept();
  expect(first?.text).toBe(TEXT);
  expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(BYTES))).toBe(true);
  expect(second).toMatchObject({ text: "small", bytes: null });
});

test("outside a transaction, and several at a time", async () => {
  const texts = [1, 2, 3].map((n) => `${n}${TEXT}`);
  await Promise.all(texts.map((text) => executeLarge(at.db, sql`INSERT INTO "Large" ("text") VALUES (${text})`)));
  expect((await kept()).map(({ text }) => text).sort()).toEqual(texts);
});

test("what is refused leaves nothing, and the next one goes on", async () => {
  await expect(at.db.$transaction((tx) => executeLarge(tx, sql`INSERT INTO "Large" ("text", "bytes") VALUES ('refused', ${BYTES})`))).rejects.toThrow(/CHECK constraint/);
  expect(await kept()).toEqual([]);
  await at.db.$transaction((tx) => executeLarge(tx, sql`INSERT INTO "Large" ("text") VALUES (${TEXT})`));
  expect((await kept()).map(({ text }) => text)).toEqual([TEXT]);
});
