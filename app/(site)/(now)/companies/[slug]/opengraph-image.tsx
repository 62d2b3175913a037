import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { companyProfile } from "#lib/companies/queries.ts";
import { companySummary } from "#lib/companies/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A company in Phaseline: its name and what is known of it in one line";

export default async function CompanyImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await companyProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Company", title: view.record.title, lines: [companySummary(view)] });
}
