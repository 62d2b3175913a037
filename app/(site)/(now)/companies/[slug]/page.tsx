import type { Metadata } from "next";
import { MissingRecord } from "#components/records/missing-record.tsx";
import { CompanyProfile } from "#components/companies/company-profile.tsx";
import { here } from "#lib/as-of/here.ts";
import { companyProfile } from "#lib/companies/queries.ts";
import { companySummary } from "#lib/companies/summary.ts";
import { recordAlternates } from "#lib/feeds/record-feed.ts";
import { profileMetadata } from "#lib/records/profile-metadata.ts";
import { readSlug, resolveSlug } from "#lib/as-of/resolve-slug.ts";

type Props = PageProps<"/companies/[slug]">;

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await companyProfile(readSlug((await here(params)).slug));
  return profileMetadata("company", view?.record ?? null, view && companySummary(view), recordAlternates("company", view?.record ?? null));
}

export default async function CompanyPage({ params }: Props) {
  const { slug } = await here(params);
  const view = await resolveSlug("company", slug, companyProfile);
  return view ? <CompanyProfile view={view} /> : <MissingRecord kind="company" slug={slug} />;
}
