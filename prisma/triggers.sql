-- Run after every deploy (scripts/migrate.mjs): where a migration makes a table anew, its triggers go with the old one.
-- What was saved stays as it was saved: nothing changes or removes a revision, or the set that it was saved in.

CREATE TRIGGER IF NOT EXISTS "Revision_kept_on_update" BEFORE UPDATE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

CREATE TRIGGER IF NOT EXISTS "Revision_kept_on_delete" BEFORE DELETE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'a revision is never removed'); END;

CREATE TRIGGER IF NOT EXISTS "ChangeSet_kept_on_update" BEFORE UPDATE ON "ChangeSet"
BEGIN SELECT RAISE(ABORT, 'a change set is never changed'); END;

CREATE TRIGGER IF NOT EXISTS "ChangeSet_kept_on_delete" BEFORE DELETE ON "ChangeSet"
BEGIN SELECT RAISE(ABORT, 'a change set is never removed'); END;

-- What an import's change came to goes by what became of the set or the proposal that it was accepted with: taken back, it is
-- to be decided again; brought back, it is accepted again. (lib/import/mark-decided.ts writes what is said at the time.)

CREATE TRIGGER IF NOT EXISTS "ImportChange_follows_undo" AFTER INSERT ON "ChangeSet" WHEN NEW."undoesId" IS NOT NULL
BEGIN
  UPDATE "ImportFinding" SET "status" = 'open' WHERE "status" = 'settled' AND "id" IN (
    SELECT "findingId" FROM "ImportChange" WHERE "status" = 'accepted'
    AND ("changeSetId" = NEW."undoesId" OR "proposalId" IN (SELECT "id" FROM "Proposal" WHERE "changeSetId" = NEW."undoesId")));
  UPDATE "ImportChange" SET "status" = 'open' WHERE "status" = 'accepted'
    AND ("changeSetId" = NEW."undoesId" OR "proposalId" IN (SELECT "id" FROM "Proposal" WHERE "changeSetId" = NEW."undoesId"));
  UPDATE "ImportChange" SET "status" = 'accepted' WHERE "status" IN ('open', 'stale')
    AND ("changeSetId" = (SELECT "undoesId" FROM "ChangeSet" WHERE "id" = NEW."undoesId")
      OR "proposalId" IN (SELECT "id" FROM "Proposal" WHERE "changeSetId" = (SELECT "undoesId" FROM "ChangeSet" WHERE "id" = NEW."undoesId")));
  UPDATE "ImportFinding" SET "status" = 'settled' WHERE "status" = 'open'
    AND "id" IN (SELECT "findingId" FROM "ImportChange" WHERE "changeSetId" = (SELECT "undoesId" FROM "ChangeSet" WHERE "id" = NEW."undoesId"))
    AND NOT EXISTS (SELECT 1 FROM "ImportChange" c WHERE c."findingId" = "ImportFinding"."id" AND c."status" IN ('open', 'stale'));
END;

CREATE TRIGGER IF NOT EXISTS "ImportChange_follows_proposal" AFTER UPDATE OF "status" ON "Proposal" WHEN NEW."status" <> OLD."status"
BEGIN
  UPDATE "ImportChange" SET "status" = CASE NEW."status" WHEN 'accepted' THEN 'accepted' WHEN 'refused' THEN 'refused' WHEN 'open' THEN 'proposed' WHEN 'sent_back' THEN 'proposed' ELSE 'open' END
    WHERE "proposalId" = NEW."id";
  UPDATE "ImportFinding" SET "status" = 'open' WHERE "status" = 'settled'
    AND "id" IN (SELECT "findingId" FROM "ImportChange" WHERE "proposalId" = NEW."id" AND "status" = 'open');
END;
