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
