import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { MoleculeProfile } from "#components/molecules/molecule-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { moleculeProfile } from "#lib/molecules/queries.ts";
import { moleculeSummary } from "#lib/molecules/summary.ts";
import { recordAlternates } from "#lib/feeds/record-feed.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/molecules/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await moleculeProfile(readSlug((await here(params)).slug));
  return profileMetadata("molecule", view?.record ?? null, view && moleculeSummary(view), recordAlternates("molecule", view?.record ?? null));
}

export default async function MoleculePage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("molecule", slug, moleculeProfile);
  return view ? <MoleculeProfile view={view} /> : <MissingRecord kind="molecule" slug={slug} />;
}
