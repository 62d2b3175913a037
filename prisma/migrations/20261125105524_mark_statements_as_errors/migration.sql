-- A ruling says which statement is an error. Rulings of before said so in words alone, and go on doing so: the snapshots of
-- their revisions know nothing else.
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_DiscrepancyStatement" (
    "recordId" TEXT NOT NULL,
    "discrepancyId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "paraphrase" TEXT,
    "isError" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("recordId", "discrepancyId", "id"),
    CONSTRAINT "DiscrepancyStatement_recordId_discrepancyId_fkey" FOREIGN KEY ("recordId", "discrepancyId") REFERENCES "Discrepancy" ("recordId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DiscrepancyStatement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DiscrepancyStatement_position_check" CHECK ("position" >= 0)
);
INSERT INTO "new_DiscrepancyStatement" ("discrepancyId", "id", "locator", "paraphrase", "position", "recordId", "sourceId", "value") SELECT "discrepancyId", "id", "locator", "paraphrase", "position", "recordId", "sourceId", "value" FROM "DiscrepancyStatement";
DROP TABLE "DiscrepancyStatement";
ALTER TABLE "new_DiscrepancyStatement" RENAME TO "DiscrepancyStatement";
CREATE INDEX "DiscrepancyStatement_sourceId_idx" ON "DiscrepancyStatement"("sourceId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
