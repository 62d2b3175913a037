import type { Metadata } from "next";
import { PartnershipList } from "#components/partnerships/partnership-list.tsx";
import { here } from "#lib/as-of/here.ts";
import { PARTNERSHIP_LIST, listPartnerships } from "#lib/partnerships/list-queries.ts";
import { readLive } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";
import { parseListParams } from "#lib/records/list-params.ts";

type Props = PageProps<"/partnerships">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata("Partnerships", "All agreements tracked: parties and their roles, molecules and dates, each value with its source.", PARTNERSHIP_LIST, await searchParams);
}

export default async function PartnershipsPage({ params, searchParams }: Props) {
  await here(params);
  const parsed = parseListParams(PARTNERSHIP_LIST, await searchParams);
  return <PartnershipList parsed={parsed} listed={await readLive((db) => listPartnerships(db, parsed.params))} />;
}
