import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { ProgramProfile } from "#components/programs/program-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { programProfile } from "#lib/programs/queries.ts";
import { programSummary } from "#lib/programs/summary.ts";
import { recordAlternates } from "#lib/feeds/record-feed.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/programs/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await programProfile(readSlug((await here(params)).slug));
  return profileMetadata("program", view?.record ?? null, view && programSummary(view), recordAlternates("program", view?.record ?? null));
}

export default async function ProgramPage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("program", slug, programProfile);
  return view ? <ProgramProfile view={view} /> : <MissingRecord kind="program" slug={slug} />;
}
