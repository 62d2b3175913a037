import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { indicationProfile } from "#lib/indications/queries.ts";
import { indicationSummary } from "#lib/indications/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "An indication in Phaseline: its name and what is known of it in one line";

export default async function IndicationImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await indicationProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Indication", title: view.record.title, lines: [indicationSummary(view)] });
}
