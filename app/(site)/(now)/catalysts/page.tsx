import type { Metadata } from "next";
import { CATALYSTS_INTRO, CatalystsPage } from "#components/catalysts/catalysts-page.tsx";
import { dayHere } from "#lib/as-of/stand.ts";
import { here } from "#lib/as-of/here.ts";
import { catalystQuery, parseCatalystParams } from "#lib/catalysts/catalyst-params.ts";
import { keptCatalysts } from "#lib/catalysts/queries.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";

// To a search engine every choice of filters is the same list.
export const metadata: Metadata = listMetadata("Catalysts", CATALYSTS_INTRO, { path: "/catalysts", columns: ["urgency"], sort: "urgency" }, {});

export default async function Page({ params: at, searchParams }: PageProps<"/catalysts">) {
  await here(at);
  const { params, problems } = parseCatalystParams(await searchParams);
  return <CatalystsPage params={params} problems={problems} list={await keptCatalysts(catalystQuery(params), dayHere())} />;
}
