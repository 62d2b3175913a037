import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { CatalystProfile } from "#components/catalysts/catalyst-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { catalystProfile } from "#lib/catalysts/queries.ts";
import { catalystSummary } from "#lib/catalysts/summary.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/catalysts/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await catalystProfile(readSlug((await here(params)).slug));
  return profileMetadata("catalyst", view?.record ?? null, view && catalystSummary(view.row));
}

export default async function CatalystPage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("catalyst", slug, catalystProfile);
  return view ? <CatalystProfile view={view} /> : <MissingRecord kind="catalyst" slug={slug} />;
}
