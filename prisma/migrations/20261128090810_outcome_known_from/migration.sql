-- AlterTable
ALTER TABLE "Catalyst" ADD COLUMN "outcomeFrom" TEXT;
