import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { IndicationProfile } from "#components/indications/indication-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { indicationProfile } from "#lib/indications/queries.ts";
import { indicationSummary } from "#lib/indications/summary.ts";
import { recordAlternates } from "#lib/feeds/record-feed.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/indications/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await indicationProfile(readSlug((await here(params)).slug));
  return profileMetadata("indication", view?.record ?? null, view && indicationSummary(view), recordAlternates("indication", view?.record ?? null));
}

export default async function IndicationPage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("indication", slug, indicationProfile);
  return view ? <IndicationProfile view={view} /> : <MissingRecord kind="indication" slug={slug} />;
}
