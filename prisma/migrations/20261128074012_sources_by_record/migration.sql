-- DropIndex
DROP INDEX "Citation_recordId_field_idx";

-- CreateIndex
CREATE INDEX "Citation_recordId_sourceId_fromDay_idx" ON "Citation"("recordId", "sourceId", "fromDay");
