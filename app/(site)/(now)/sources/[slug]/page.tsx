import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { SourceProfile } from "#components/sources/source-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { sourceProfile } from "#lib/sources/queries.ts";
import { sourceSummary } from "#lib/sources/summary.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/sources/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await sourceProfile(readSlug((await here(params)).slug));
  return profileMetadata("source", view?.record ?? null, view && sourceSummary(view));
}

export default async function SourcePage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("source", slug, sourceProfile);
  return view ? <SourceProfile view={view} /> : <MissingRecord kind="source" slug={slug} />;
}
