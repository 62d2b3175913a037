-- CreateTable
CREATE TABLE "ImportQuery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "schedule" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "dataTimestamp" TEXT,
    CONSTRAINT "ImportQuery_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportQuery_schedule_check" CHECK ("schedule" IN ('off', 'daily', 'weekly'))
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "queryId" TEXT,
    "status" TEXT NOT NULL,
    "wish" TEXT,
    "startedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "worker" TEXT,
    "seenAt" DATETIME,
    "claimedAt" DATETIME,
    "claimedFrom" INTEGER,
    "position" INTEGER NOT NULL,
    "cursor" TEXT,
    "total" INTEGER,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "error" TEXT,
    CONSTRAINT "ImportRun_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "ImportQuery" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportRun_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportRun_kind_check" CHECK ("kind" IN ('ctgov', 'sheet')),
    CONSTRAINT "ImportRun_status_check" CHECK ("status" IN ('waiting', 'running', 'paused', 'finished', 'cancelled', 'failed')),
    CONSTRAINT "ImportRun_wish_check" CHECK ("wish" IN ('pause', 'cancel')),
    CONSTRAINT "ImportRun_position_check" CHECK ("position" >= 0),
    CONSTRAINT "ImportRun_rule_1_check" CHECK (("worker" IS NULL) = ("seenAt" IS NULL))
);

-- CreateTable
CREATE TABLE "RegistryStudy" (
    "nctId" TEXT NOT NULL PRIMARY KEY,
    "versionId" INTEGER,
    "mappedBy" TEXT,
    "standing" TEXT NOT NULL,
    "mergedInto" TEXT,
    CONSTRAINT "RegistryStudy_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "RegistryVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "RegistryStudy_standing_check" CHECK ("standing" IN ('present', 'gone', 'merged')),
    CONSTRAINT "RegistryStudy_rule_1_check" CHECK (("standing" = 'merged') = ("mergedInto" IS NOT NULL)),
    CONSTRAINT "RegistryStudy_rule_2_check" CHECK ("nctId" GLOB 'NCT[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')
);

-- CreateTable
CREATE TABLE "RegistryVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "nctId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "fetchedAt" DATETIME NOT NULL,
    "body" BLOB NOT NULL,
    CONSTRAINT "RegistryVersion_nctId_fkey" FOREIGN KEY ("nctId") REFERENCES "RegistryStudy" ("nctId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegistrySighting" (
    "queryId" TEXT NOT NULL,
    "nctId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,

    PRIMARY KEY ("queryId", "nctId"),
    CONSTRAINT "RegistrySighting_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "ImportQuery" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RegistrySighting_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportFinding" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "runId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "statement" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    CONSTRAINT "ImportFinding_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportFinding_recordKind_check" CHECK ("recordKind" IN ('company', 'molecule', 'target', 'indication', 'program', 'trial', 'partnership', 'source', 'catalyst')),
    CONSTRAINT "ImportFinding_status_check" CHECK ("status" IN ('open', 'settled', 'superseded')),
    CONSTRAINT "ImportFinding_rule_1_check" CHECK ("baseVersion" >= 0)
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "findingId" INTEGER NOT NULL,
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

-- CreateTable
CREATE TABLE "ImportUnmapped" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "runId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "normalized" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "ImportUnmapped_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportUnmapped_what_check" CHECK ("what" IN ('company', 'molecule', 'indication', 'program', 'territory', 'value'))
);

-- CreateTable
CREATE TABLE "ImportFailure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT,
    "reason" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    CONSTRAINT "ImportFailure_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportFailure_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "normalized" TEXT NOT NULL,
    "recordId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ImportMapping_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportMapping_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ImportMapping_kind_check" CHECK ("kind" IN ('ctgov', 'sheet')),
    CONSTRAINT "ImportMapping_what_check" CHECK ("what" IN ('company', 'molecule', 'indication', 'program', 'territory', 'value'))
);

-- CreateTable
CREATE TABLE "ImportTrust" (
    "kind" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,

    PRIMARY KEY ("kind", "recordKind", "field"),
    CONSTRAINT "ImportTrust_setById_fkey" FOREIGN KEY ("setById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ImportTrust_kind_check" CHECK ("kind" IN ('ctgov', 'sheet')),
    CONSTRAINT "ImportTrust_recordKind_check" CHECK ("recordKind" IN ('company', 'molecule', 'target', 'indication', 'program', 'trial', 'partnership', 'source', 'catalyst'))
);

-- CreateTable
CREATE TABLE "SheetMapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "columnsKey" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedById" TEXT,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SheetMapping_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportQuery_name_key" ON "ImportQuery"("name");

-- CreateIndex
CREATE INDEX "ImportQuery_createdById_idx" ON "ImportQuery"("createdById");

-- CreateIndex
CREATE INDEX "ImportRun_status_idx" ON "ImportRun"("status");

-- CreateIndex
CREATE INDEX "ImportRun_kind_createdAt_idx" ON "ImportRun"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRun_queryId_idx" ON "ImportRun"("queryId");

-- CreateIndex
CREATE INDEX "ImportRun_startedById_idx" ON "ImportRun"("startedById");

-- CreateIndex
CREATE INDEX "RegistryStudy_versionId_idx" ON "RegistryStudy"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryVersion_nctId_hash_key" ON "RegistryVersion"("nctId", "hash");

-- CreateIndex
CREATE INDEX "RegistrySighting_runId_idx" ON "RegistrySighting"("runId");

-- CreateIndex
CREATE INDEX "ImportFinding_recordId_status_idx" ON "ImportFinding"("recordId", "status");

-- CreateIndex
CREATE INDEX "ImportFinding_runId_idx" ON "ImportFinding"("runId");

-- CreateIndex
CREATE INDEX "ImportFinding_key_status_idx" ON "ImportFinding"("key", "status");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFinding_runId_key_recordId_key" ON "ImportFinding"("runId", "key", "recordId");

-- CreateIndex
CREATE INDEX "ImportChange_decidedById_idx" ON "ImportChange"("decidedById");

-- CreateIndex
CREATE INDEX "ImportChange_editedById_idx" ON "ImportChange"("editedById");

-- CreateIndex
CREATE INDEX "ImportChange_changeSetId_idx" ON "ImportChange"("changeSetId");

-- CreateIndex
CREATE INDEX "ImportChange_proposalId_idx" ON "ImportChange"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportChange_findingId_part_key" ON "ImportChange"("findingId", "part");

-- CreateIndex
CREATE INDEX "ImportUnmapped_runId_what_normalized_idx" ON "ImportUnmapped"("runId", "what", "normalized");

-- CreateIndex
CREATE INDEX "ImportUnmapped_runId_key_idx" ON "ImportUnmapped"("runId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFailure_runId_position_key" ON "ImportFailure"("runId", "position");

-- CreateIndex
CREATE INDEX "ImportMapping_recordId_idx" ON "ImportMapping"("recordId");

-- CreateIndex
CREATE INDEX "ImportMapping_createdById_idx" ON "ImportMapping"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_kind_what_normalized_key" ON "ImportMapping"("kind", "what", "normalized");

-- CreateIndex
CREATE INDEX "ImportTrust_setById_idx" ON "ImportTrust"("setById");

-- CreateIndex
CREATE UNIQUE INDEX "SheetMapping_columnsKey_key" ON "SheetMapping"("columnsKey");

-- CreateIndex
CREATE INDEX "SheetMapping_updatedById_idx" ON "SheetMapping"("updatedById");
