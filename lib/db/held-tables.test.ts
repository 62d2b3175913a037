import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { columnNames, keepHeld, STILL } from "./held-tables.ts";
import { makeTestDatabase } from "./test-database.ts";

test("a table that gets a further column is followed in that too, and goes on being saved", async () => {
  const at = await makeTestDatabase();
  try {
    const db = new Sqlite(at.file);
    db.pragma("foreign_keys = OFF");
    db.exec(`ALTER TABLE "Trial" ADD COLUMN "mood" TEXT`);
    keepHeld(at.file);
    db.exec(`INSERT INTO "Trial" ("id", "nctId", "mood") VALUES ('t', 'NCT00000001', 'good')`);
    db.exec(`UPDATE "Trial" SET "mood" = 'better' WHERE "id" = 't'`);
    expect(db.prepare(`SELECT "id", "nctId", "mood", "heldUntil" FROM "HeldTrial" WHERE "heldUntil" = ${STILL}`).all()).toEqual([{ id: "t", nctId: "NCT00000001", mood: "better", heldUntil: STILL }]);
    expect(columnNames(db, "HeldTrial")).toContain("mood");
    db.close();
  } finally {
    await at.cleanup();
  }
});
