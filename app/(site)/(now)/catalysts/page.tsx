import type { Metadata } from "next";
import { CATALYSTS_INTRO, CatalystsPage } from "#components/catalysts/catalysts-page.tsx";
import { dayHere } from "#lib/as-of/stand.ts";
import { here } from "#lib/as-of/here.ts";
import { catalystQuery, onlyCatalystFilter, parseCatalystParams } from "#lib/catalysts/catalyst-params.ts";
import { keptCatalysts } from "#lib/catalysts/queries.ts";
import { feedAlternates } from "#lib/feeds/alternates.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";

type Props = PageProps<"/catalysts">;

/** To a search engine every choice of filters is the same list; each has feeds of its own. */
export async function generateMetadata({ params: at, searchParams }: Props): Promise<Metadata> {
  await here(at);
  const { params } = parseCatalystParams(await searchParams);
  const list = listMetadata("Catalysts", CATALYSTS_INTRO, { path: "/catalysts", columns: ["urgency"], sort: "urgency" }, {});
  return { ...list, alternates: { ...list.alternates, types: feedAlternates("catalysts", catalystQuery(onlyCatalystFilter(params))) } };
}

export default async function Page({ params: at, searchParams }: Props) {
  await here(at);
  const { params, problems } = parseCatalystParams(await searchParams);
  return <CatalystsPage params={params} problems={problems} list={await keptCatalysts(catalystQuery(params), dayHere())} />;
}
