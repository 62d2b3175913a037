-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN "part" REAL CHECK ("part" BETWEEN 0 AND 1);
