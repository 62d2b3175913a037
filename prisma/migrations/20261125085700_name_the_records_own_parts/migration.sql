-- What a record has beside its data gets a name of its own in the log of changes (`record.slug`): a source's own field
-- `published` was overwritten there by the record's.
UPDATE "Revision" SET "changes" = (
  SELECT json_group_array(json(CASE
    WHEN json_extract("value", '$.field') IN ('slug', 'deleted')
      OR (json_extract("value", '$.field') = 'published' AND ('true' IN (json_type("value", '$.before'), json_type("value", '$.after')) OR 'false' IN (json_type("value", '$.before'), json_type("value", '$.after'))))
    THEN json_set("value", '$.field', 'record.' || json_extract("value", '$.field'))
    ELSE "value" END))
  FROM json_each("Revision"."changes"));

-- The first version of a source says when it was published again.
UPDATE "Revision" SET "changes" = json_insert("changes", '$[#]', json_object('field', 'published', 'before', NULL, 'after', json_extract("snapshot", '$.data.published')))
WHERE "version" = 1
  AND json_extract("snapshot", '$.data.published') IS NOT NULL
  AND "recordId" IN (SELECT "id" FROM "Record" WHERE "kind" = 'source');
