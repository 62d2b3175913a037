import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { TrialProfile } from "#components/trials/trial-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { trialProfile } from "#lib/trials/queries.ts";
import { trialSummary } from "#lib/trials/summary.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/trials/[nctId]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await trialProfile(readSlug((await here(params)).nctId));
  return profileMetadata("trial", view?.record ?? null, view && trialSummary(view));
}

export default async function TrialPage({ params }: Props) {
  const { nctId: slug } = await here(params);
  const view = await resolveSlug("trial", slug, trialProfile);
  return view ? <TrialProfile view={view} /> : <MissingRecord kind="trial" slug={slug} />;
}
