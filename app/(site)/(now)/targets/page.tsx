import type { Metadata } from "next";
import { TargetList } from "#components/targets/target-list.tsx";
import { here } from "#lib/as-of/here.ts";
import { TARGET_LIST, listTargets } from "#lib/targets/list-queries.ts";
import { readLive } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";
import { parseListParams } from "#lib/records/list-params.ts";

type Props = PageProps<"/targets">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata("Targets", "All targets tracked: symbol, full name, family and how far the molecules that act on them have come.", TARGET_LIST, await searchParams);
}

export default async function TargetsPage({ params, searchParams }: Props) {
  await here(params);
  const parsed = parseListParams(TARGET_LIST, await searchParams);
  return <TargetList parsed={parsed} listed={await readLive((db) => listTargets(db, parsed.params))} />;
}
