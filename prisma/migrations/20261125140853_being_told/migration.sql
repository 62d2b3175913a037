-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SavedView_subject_check" CHECK ("subject" IN ('pipeline', 'changes', 'catalysts'))
);

-- CreateTable
CREATE TABLE "Watch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "recordId" TEXT,
    "viewId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "since" INTEGER NOT NULL,
    "readUntil" INTEGER NOT NULL,
    "members" JSONB,
    CONSTRAINT "Watch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Watch_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Watch_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Watch_rule_1_check" CHECK (("recordId" IS NULL) <> ("viewId" IS NULL))
);

-- CreateTable
CREATE TABLE "FeedToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "viewId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    CONSTRAINT "FeedToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FeedToken_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "chosenAt" DATETIME NOT NULL,
    "toldUntil" INTEGER NOT NULL,
    CONSTRAINT "Digest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Digest_frequency_check" CHECK ("frequency" IN ('daily', 'weekly'))
);

-- CreateTable
CREATE TABLE "DigestLetter" (
    "digestId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "claimedAt" DATETIME NOT NULL,
    "until" INTEGER NOT NULL,

    PRIMARY KEY ("digestId", "period"),
    CONSTRAINT "DigestLetter_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DigestLetter_status_check" CHECK ("status" IN ('claimed', 'sent', 'nothing_new', 'failed', 'uncertain')),
    CONSTRAINT "DigestLetter_rule_1_check" CHECK ("tries" >= 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_name_key" ON "SavedView"("userId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Watch_viewId_key" ON "Watch"("viewId");

-- CreateIndex
CREATE INDEX "Watch_recordId_idx" ON "Watch"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "Watch_userId_recordId_key" ON "Watch"("userId", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedToken_tokenHash_key" ON "FeedToken"("tokenHash");

-- CreateIndex
CREATE INDEX "FeedToken_userId_idx" ON "FeedToken"("userId");

-- CreateIndex
CREATE INDEX "FeedToken_viewId_idx" ON "FeedToken"("viewId");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_userId_key" ON "Digest"("userId");
