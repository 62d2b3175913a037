import { sql } from "#lib/db/sql.ts";

/**
 * Which companies an agreement over the molecule brings to a program, beside those that run it: (programId, companyId,
 * partnershipId). An agreement without a stated territory counts everywhere; one with a territory only where a program's own
 * is stated, and "global" takes in every territory that is not excluded.
 */
export const PROGRAM_PARTNERS = sql`(
  SELECT DISTINCT p."id" AS "programId", pp."companyId", pp."recordId" AS "partnershipId"
  FROM "Program" p
  JOIN "PartnershipMolecule" pm ON pm."moleculeId" = p."moleculeId"
  JOIN "PartnershipParty" pp ON pp."recordId" = pm."recordId"
  JOIN "Record" pr ON pr."id" = pm."recordId" AND pr."publishedAt" IS NOT NULL AND pr."deletedAt" IS NULL
  WHERE NOT EXISTS (SELECT 1 FROM "ProgramCompany" pc WHERE pc."recordId" = p."id" AND pc."companyId" = pp."companyId" AND pc."role" = 'developer')
    AND (
      NOT EXISTS (SELECT 1 FROM "PartnershipTerritory" t WHERE t."recordId" = pm."recordId" AND t."included")
      OR (
        EXISTS (SELECT 1 FROM "PartnershipTerritory" t WHERE t."recordId" = pm."recordId" AND t."included" AND (t."territory" IN (p."territory", 'global') OR p."territory" = 'global') AND p."territory" IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM "PartnershipTerritory" t WHERE t."recordId" = pm."recordId" AND NOT t."included" AND t."territory" = p."territory")
      )
    )
)`;
