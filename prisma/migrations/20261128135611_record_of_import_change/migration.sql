-- While triggers name the table, SQLite gives its name to no other one. They are set anew after every deploy.
DROP TRIGGER IF EXISTS "ImportChange_follows_undo";
DROP TRIGGER IF EXISTS "ImportChange_follows_proposal";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ImportChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "findingId" INTEGER NOT NULL,
    "recordId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "question" TEXT,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "editedById" TEXT,
    "editedAt" DATETIME,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "changeSetId" TEXT,
    "proposalId" TEXT,
    CONSTRAINT "ImportChange_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "ImportFinding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportChange_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportChange_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportChange_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportChange_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportChange_kind_check" CHECK ("kind" IN ('new_record', 'new_value', 'new_item', 'changed_value', 'disagreement', 'removed_item', 'support', 'duplicate', 'gone', 'merged')),
    CONSTRAINT "ImportChange_status_check" CHECK ("status" IN ('open', 'accepted', 'proposed', 'refused', 'stale')),
    CONSTRAINT "ImportChange_rule_1_check" CHECK ("changeSetId" IS NULL OR "proposalId" IS NULL)
);
INSERT INTO "new_ImportChange" ("after", "before", "changeSetId", "decidedAt", "decidedById", "editedAt", "editedById", "findingId", "id", "kind", "note", "part", "proposalId", "question", "recordId", "status")
SELECT c."after", c."before", c."changeSetId", c."decidedAt", c."decidedById", c."editedAt", c."editedById", c."findingId", c."id", c."kind", c."note", c."part", c."proposalId", c."question", f."recordId", c."status"
FROM "ImportChange" c JOIN "ImportFinding" f ON f."id" = c."findingId";
DROP TABLE "ImportChange";
ALTER TABLE "new_ImportChange" RENAME TO "ImportChange";
CREATE INDEX "ImportChange_recordId_part_idx" ON "ImportChange"("recordId", "part");
CREATE INDEX "ImportChange_decidedById_idx" ON "ImportChange"("decidedById");
CREATE INDEX "ImportChange_editedById_idx" ON "ImportChange"("editedById");
CREATE INDEX "ImportChange_changeSetId_idx" ON "ImportChange"("changeSetId");
CREATE INDEX "ImportChange_proposalId_idx" ON "ImportChange"("proposalId");
CREATE UNIQUE INDEX "ImportChange_findingId_part_key" ON "ImportChange"("findingId", "part");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
