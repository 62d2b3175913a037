import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { partnershipProfile } from "#lib/partnerships/queries.ts";
import { partnershipSummary } from "#lib/partnerships/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A partnership in Phaseline: its name and what is known of it in one line";

export default async function PartnershipImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await partnershipProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Partnership", title: view.record.title, lines: [partnershipSummary(view)] });
}
