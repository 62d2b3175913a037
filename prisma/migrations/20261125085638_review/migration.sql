-- CreateTable
CREATE TABLE "ProposalCompany" (
    "proposalId" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,

    PRIMARY KEY ("proposalId", "companyId"),
    CONSTRAINT "ProposalCompany_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NotDuplicate" (
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("firstId", "secondId"),
    CONSTRAINT "NotDuplicate_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NotDuplicate_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Record" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NotDuplicate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NotDuplicate_rule_1_check" CHECK ("firstId" < "secondId")
);

-- CreateIndex
CREATE INDEX "ProposalCompany_companyId_idx" ON "ProposalCompany"("companyId");

-- CreateIndex
CREATE INDEX "NotDuplicate_secondId_idx" ON "NotDuplicate"("secondId");

-- CreateIndex
CREATE INDEX "NotDuplicate_userId_idx" ON "NotDuplicate"("userId");
