import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { TargetProfile } from "#components/targets/target-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { targetProfile } from "#lib/targets/queries.ts";
import { targetSummary } from "#lib/targets/summary.ts";
import { recordAlternates } from "#lib/feeds/record-feed.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/targets/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await targetProfile(readSlug((await here(params)).slug));
  return profileMetadata("target", view?.record ?? null, view && targetSummary(view), recordAlternates("target", view?.record ?? null));
}

export default async function TargetPage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("target", slug, targetProfile);
  return view ? <TargetProfile view={view} /> : <MissingRecord kind="target" slug={slug} />;
}
