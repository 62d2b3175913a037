-- CreateTable
CREATE TABLE "ImportLook" (
    "kind" TEXT NOT NULL PRIMARY KEY,
    "revisionId" INTEGER NOT NULL,
    CONSTRAINT "ImportLook_kind_check" CHECK ("kind" IN ('ctgov', 'sheet'))
);
