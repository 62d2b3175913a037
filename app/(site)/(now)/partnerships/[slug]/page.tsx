import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { PartnershipProfile } from "#components/partnerships/partnership-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { partnershipProfile } from "#lib/partnerships/queries.ts";
import { partnershipSummary } from "#lib/partnerships/summary.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/partnerships/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await partnershipProfile(readSlug((await here(params)).slug));
  return profileMetadata("partnership", view?.record ?? null, view && partnershipSummary(view));
}

export default async function PartnershipPage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("partnership", slug, partnershipProfile);
  return view ? <PartnershipProfile view={view} /> : <MissingRecord kind="partnership" slug={slug} />;
}
