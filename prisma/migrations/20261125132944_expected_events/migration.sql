-- CreateTable
CREATE TABLE "Catalyst" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "programId" TEXT,
    "moleculeId" TEXT,
    "companyId" TEXT,
    "trialId" TEXT,
    "partnershipId" TEXT,
    "outcome" TEXT,
    "outcomeDate" TEXT,
    "outcomeNote" TEXT,
    "expectedDate" TEXT,
    "expectedFrom" TEXT,
    "expectedUntil" TEXT,
    "firstDate" TEXT,
    CONSTRAINT "Catalyst_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Catalyst_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Catalyst_moleculeId_fkey" FOREIGN KEY ("moleculeId") REFERENCES "Molecule" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Catalyst_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Catalyst_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Catalyst_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Catalyst_kind_check" CHECK ("kind" IN ('readout', 'filing', 'decision', 'trial_start', 'trial_completion', 'conference', 'milestone_payment', 'agreement_end', 'other')),
    CONSTRAINT "Catalyst_outcome_check" CHECK ("outcome" IN ('happened', 'dropped')),
    CONSTRAINT "Catalyst_rule_1_check" CHECK (coalesce("programId", "moleculeId", "companyId", "trialId", "partnershipId") IS NOT NULL),
    CONSTRAINT "Catalyst_rule_2_check" CHECK ("outcome" IS NOT NULL OR ("outcomeDate" IS NULL AND "outcomeNote" IS NULL)),
    CONSTRAINT "Catalyst_rule_3_check" CHECK (("expectedDate" IS NULL) = ("expectedFrom" IS NULL) AND ("expectedDate" IS NULL) = ("expectedUntil" IS NULL)),
    CONSTRAINT "Catalyst_rule_4_check" CHECK ("expectedFrom" <= "expectedUntil")
);

-- CreateTable
CREATE TABLE "CatalystStatement" (
    "recordId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" TEXT,
    "certainty" TEXT NOT NULL,
    "said" TEXT,
    "note" TEXT,

    PRIMARY KEY ("recordId", "id"),
    CONSTRAINT "CatalystStatement_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Catalyst" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CatalystStatement_position_check" CHECK ("position" >= 0),
    CONSTRAINT "CatalystStatement_certainty_check" CHECK ("certainty" IN ('firm', 'guided', 'inferred'))
);

-- CreateIndex
CREATE INDEX "Catalyst_programId_idx" ON "Catalyst"("programId");

-- CreateIndex
CREATE INDEX "Catalyst_moleculeId_idx" ON "Catalyst"("moleculeId");

-- CreateIndex
CREATE INDEX "Catalyst_companyId_idx" ON "Catalyst"("companyId");

-- CreateIndex
CREATE INDEX "Catalyst_trialId_idx" ON "Catalyst"("trialId");

-- CreateIndex
CREATE INDEX "Catalyst_partnershipId_idx" ON "Catalyst"("partnershipId");

-- CreateIndex
CREATE INDEX "Catalyst_expectedUntil_idx" ON "Catalyst"("expectedUntil");

-- What is expected is a kind of record: each column that names kinds takes it.
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_OldSlug" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "slug"),
    CONSTRAINT "OldSlug_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OldSlug_kind_check" CHECK ("kind" IN ('company', 'molecule', 'target', 'indication', 'program', 'trial', 'partnership', 'source', 'catalyst'))
);
INSERT INTO "new_OldSlug" ("kind", "recordId", "slug") SELECT "kind", "recordId", "slug" FROM "OldSlug";
DROP TABLE "OldSlug";
ALTER TABLE "new_OldSlug" RENAME TO "OldSlug";
CREATE INDEX "OldSlug_recordId_idx" ON "OldSlug"("recordId");
CREATE TABLE "new_ProposalItem" (
    "proposalId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "state" JSONB NOT NULL,

    PRIMARY KEY ("proposalId", "recordId"),
    CONSTRAINT "ProposalItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProposalItem_position_check" CHECK ("position" >= 0),
    CONSTRAINT "ProposalItem_kind_check" CHECK ("kind" IN ('company', 'molecule', 'target', 'indication', 'program', 'trial', 'partnership', 'source', 'catalyst')),
    CONSTRAINT "ProposalItem_rule_1_check" CHECK ("baseVersion" >= 0)
);
INSERT INTO "new_ProposalItem" ("baseVersion", "changes", "kind", "position", "proposalId", "recordId", "slug", "state", "title") SELECT "baseVersion", "changes", "kind", "position", "proposalId", "recordId", "slug", "state", "title" FROM "ProposalItem";
DROP TABLE "ProposalItem";
ALTER TABLE "new_ProposalItem" RENAME TO "ProposalItem";
CREATE INDEX "ProposalItem_recordId_idx" ON "ProposalItem"("recordId");
CREATE TABLE "new_Record" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "deletedAt" DATETIME,
    "mergedIntoId" TEXT,
    CONSTRAINT "Record_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Record" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Record_kind_check" CHECK ("kind" IN ('company', 'molecule', 'target', 'indication', 'program', 'trial', 'partnership', 'source', 'catalyst')),
    CONSTRAINT "Record_rule_1_check" CHECK ("version" >= 1),
    CONSTRAINT "Record_rule_2_check" CHECK ("slug" <> '' AND "slug" = lower("slug")),
    CONSTRAINT "Record_rule_3_check" CHECK ("mergedIntoId" IS NULL OR ("deletedAt" IS NOT NULL AND "mergedIntoId" <> "id"))
);
INSERT INTO "new_Record" ("createdAt", "deletedAt", "id", "kind", "mergedIntoId", "publishedAt", "searchText", "slug", "title", "updatedAt", "version") SELECT "createdAt", "deletedAt", "id", "kind", "mergedIntoId", "publishedAt", "searchText", "slug", "title", "updatedAt", "version" FROM "Record";
DROP TABLE "Record";
ALTER TABLE "new_Record" RENAME TO "Record";
CREATE INDEX "Record_kind_title_idx" ON "Record"("kind", "title");
CREATE INDEX "Record_kind_updatedAt_idx" ON "Record"("kind", "updatedAt");
CREATE INDEX "Record_mergedIntoId_idx" ON "Record"("mergedIntoId");
CREATE UNIQUE INDEX "Record_kind_slug_key" ON "Record"("kind", "slug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
