-- AlterTable
ALTER TABLE "CatalystStatement" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "CatalystStatement" ADD COLUMN "heldFrom" TEXT;

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN "fromDay" TEXT;

-- AlterTable
ALTER TABLE "CompanyPerson" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "CompanyPerson" ADD COLUMN "heldFrom" TEXT;

-- AlterTable
ALTER TABLE "Designation" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "Designation" ADD COLUMN "heldFrom" TEXT;

-- AlterTable
ALTER TABLE "Discrepancy" ADD COLUMN "fromDay" TEXT;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "Milestone" ADD COLUMN "heldFrom" TEXT;

-- AlterTable
ALTER TABLE "MoleculeHolder" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "MoleculeHolder" ADD COLUMN "heldFrom" TEXT;

-- AlterTable
ALTER TABLE "PartnershipMolecule" ADD COLUMN "fromDay" TEXT;

-- AlterTable
ALTER TABLE "PartnershipParty" ADD COLUMN "fromDay" TEXT;

-- AlterTable
ALTER TABLE "ProgramCompany" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "ProgramCompany" ADD COLUMN "heldFrom" TEXT;

-- AlterTable
ALTER TABLE "Record" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "Record" ADD COLUMN "ownFromDay" TEXT;

-- AlterTable
ALTER TABLE "StageEvent" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "StageEvent" ADD COLUMN "heldFrom" TEXT;
ALTER TABLE "StageEvent" ADD COLUMN "open" BOOLEAN;

-- AlterTable
ALTER TABLE "StatedTotal" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "StatedTotal" ADD COLUMN "heldFrom" TEXT;

-- AlterTable
ALTER TABLE "Trial" ADD COLUMN "completionFrom" TEXT;
ALTER TABLE "Trial" ADD COLUMN "primaryCompletionFrom" TEXT;
ALTER TABLE "Trial" ADD COLUMN "statusFrom" TEXT;

-- AlterTable
ALTER TABLE "TrialCompany" ADD COLUMN "fromDay" TEXT;

-- AlterTable
ALTER TABLE "TrialMolecule" ADD COLUMN "fromDay" TEXT;

-- AlterTable
ALTER TABLE "TrialProgram" ADD COLUMN "fromDay" TEXT;

-- CreateTable
CREATE TABLE "Clock" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" BIGINT NOT NULL,
    CONSTRAINT "Clock_rule_1_check" CHECK ("id" = 1)
);


-- CreateTable
CREATE TABLE "ProgramStanding" (
    "recordId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "untilDay" TEXT NOT NULL,
    "stage" TEXT,
    "status" TEXT,
    "registrational" BOOLEAN,
    "guidedStage" TEXT,
    "lastEventId" TEXT,
    "stageDate" TEXT,
    "stageFrom" TEXT,
    "stageUntil" TEXT,

    PRIMARY KEY ("recordId", "fromDay"),
    CONSTRAINT "ProgramStanding_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Program" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgramStanding_stage_check" CHECK ("stage" IN ('discovery', 'preclinical', 'ind_enabling', 'ind_cleared', 'early_phase_1', 'phase_1', 'phase_1_2', 'phase_2', 'pivotal_phase_2', 'phase_2_3', 'phase_3', 'filed', 'approved', 'launched')),
    CONSTRAINT "ProgramStanding_status_check" CHECK ("status" IN ('active', 'planned', 'suspended', 'discontinued', 'no_development_reported', 'withdrawn', 'out_licensed')),
    CONSTRAINT "ProgramStanding_guidedStage_check" CHECK ("guidedStage" IN ('discovery', 'preclinical', 'ind_enabling', 'ind_cleared', 'early_phase_1', 'phase_1', 'phase_1_2', 'phase_2', 'pivotal_phase_2', 'phase_2_3', 'phase_3', 'filed', 'approved', 'launched')),
    CONSTRAINT "ProgramStanding_rule_1_check" CHECK ("fromDay" < "untilDay")
);
