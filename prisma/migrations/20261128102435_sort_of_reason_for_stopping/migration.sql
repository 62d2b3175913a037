-- AlterTable
ALTER TABLE "Trial" ADD COLUMN "stopReason" TEXT
  CONSTRAINT "Trial_stopReason_check" CHECK ("stopReason" IN ('enrolment', 'efficacy', 'safety', 'business', 'funding', 'supply', 'regulatory', 'design', 'conduct', 'epidemic'));
