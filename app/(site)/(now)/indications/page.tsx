import type { Metadata } from "next";
import { IndicationList } from "#components/indications/indication-list.tsx";
import { here } from "#lib/as-of/here.ts";
import { INDICATION_LIST, listIndications } from "#lib/indications/list-queries.ts";
import { readLive } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";
import { parseListParams } from "#lib/records/list-params.ts";

type Props = PageProps<"/indications">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata("Indications", "All indications tracked: therapeutic area and how far the programs in them have come.", INDICATION_LIST, await searchParams);
}

export default async function IndicationsPage({ params, searchParams }: Props) {
  await here(params);
  const parsed = parseListParams(INDICATION_LIST, await searchParams);
  return <IndicationList parsed={parsed} listed={await readLive((db) => listIndications(db, parsed.params))} />;
}
