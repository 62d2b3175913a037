import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { catalystProfile } from "#lib/catalysts/queries.ts";
import { catalystSummary } from "#lib/catalysts/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A catalyst in Phaseline: its name and what is known of it in one line";

export default async function CatalystImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await catalystProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Catalyst", title: view.record.title, lines: [catalystSummary(view.row)] });
}
