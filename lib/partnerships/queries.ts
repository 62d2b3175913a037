import "server-only";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { PARTNERSHIP_SELECT, toPartnershipRow } from "./rows.ts";

const inOrder = { position: "asc" } as const;

const SELECT = {
  ...PARTNERSHIP_SELECT,
  scope: true,
  territories: { orderBy: inOrder, select: { id: true, territory: true, included: true } },
  terms: { orderBy: inOrder, select: { id: true, kind: true, amount: true, currency: true, upTo: true, approximate: true, description: true } },
} satisfies Prisma.PartnershipSelect;

export type PartnershipProfile = NonNullable<Awaited<ReturnType<typeof partnershipProfile>>>;

/** All that a partnership's page shows. */
export const partnershipProfile = keptQuery("partnership-profile", kindTags("partnership", "company", "molecule", "source"), async (db, slug: string) => {
  const record = await visibleRecord(db, "partnership", slug);
  if (!record) return null;
  const { scope, territories, terms, ...stored } = await db.partnership.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
  return {
    record,
    scope,
    territories,
    terms: terms.map((term) => ({ ...term, amount: term.amount === null ? null : Number(term.amount) })),
    agreement: toPartnershipRow(stored),
    evidence: await profileEvidence(db, record.id),
  };
});
