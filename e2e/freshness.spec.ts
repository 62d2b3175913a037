import { expect, test } from "@playwright/test";
import { openDatabase, type Database } from "#lib/db/client.ts";
import { currentState } from "#lib/records/current.ts";
import { saveRecords } from "#lib/records/save.ts";

// Pages are kept whole. What is written after the build, by another process, must show on them all the same.

let db: Database;
test.beforeAll(() => {
  db = openDatabase(process.env.E2E_DATABASE_URL);
});
test.afterAll(() => db.$disconnect());

async function setNote(id: string, note: unknown) {
  const current = await currentState(db, id);
  if (!current) throw new Error(`no record ${id}`);
  const { state, version } = current;
  await saveRecords(db, { actor: { kind: "system", name: "e2e" }, origin: "e2e", reason: "To see the page change" }, [
    { kind: "source", id, expectedVersion: version, ...state, data: { ...state.data, note } },
  ]);
}

test("a row that changes after the build changes the page, and changes it back", async ({ page, request }) => {
  const { id, slug } = await db.record.findFirstOrThrow({ where: { kind: "source" }, orderBy: { id: "asc" } });
  const before = (await currentState(db, id))?.state.data.note ?? null;
  const note = "Written after the build";
  const address = `/sources/${slug}`;

  await page.goto(address);
  await expect(page.getByText(note)).toHaveCount(0);
  const kept = await (await request.get(address)).text();
  expect(await (await request.get(address)).text()).toBe(kept);

  await setNote(id, note);
  try {
    await page.reload();
    await expect(page.getByText(note)).toBeVisible();
  } finally {
    await setNote(id, before);
  }
  await page.reload();
  await expect(page.getByText(note)).toHaveCount(0);
});
