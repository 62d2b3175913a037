import { sql } from "#lib/db/sql.ts";
import { PROGRAM_PARTNERS } from "./partners-sql.ts";

/**
 * Since when an agreement brings a company to a program: (programId, companyId, partnershipId, since), with an empty text for
 * always. Of what `PROGRAM_PARTNERS` goes by, the agreement, its party and its molecule come to be on a day.
 */
export const AGREED_SINCE = sql`(
  SELECT x."programId", x."companyId", x."partnershipId", max(coalesce(ar."fromDay", ''), coalesce(ap."fromDay", ''), coalesce(am."fromDay", '')) AS "since"
  FROM ${PROGRAM_PARTNERS} x
  JOIN "Program" g ON g."id" = x."programId"
  JOIN "Record" ar ON ar."id" = x."partnershipId"
  JOIN "PartnershipParty" ap ON ap."recordId" = x."partnershipId" AND ap."companyId" = x."companyId"
  JOIN "PartnershipMolecule" am ON am."recordId" = x."partnershipId" AND am."moleculeId" = g."moleculeId"
)`;
