import type { Metadata } from "next";
import { SourceList } from "#components/sources/source-list.tsx";
import { here } from "#lib/as-of/here.ts";
import { SOURCE_LIST, listSources } from "#lib/sources/list-queries.ts";
import { readLive } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";
import { parseListParams } from "#lib/records/list-params.ts";

type Props = PageProps<"/sources">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata("Sources", "All sources: interviews, registry records, press releases and more, with the number of facts that rest on each.", SOURCE_LIST, await searchParams);
}

export default async function SourcesPage({ params, searchParams }: Props) {
  await here(params);
  const parsed = parseListParams(SOURCE_LIST, await searchParams);
  return <SourceList parsed={parsed} listed={await readLive((db) => listSources(db, parsed.params))} />;
}
