import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { sourceProfile } from "#lib/sources/queries.ts";
import { sourceSummary } from "#lib/sources/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A source in Phaseline: its name and what is known of it in one line";

export default async function SourceImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await sourceProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Source", title: view.record.title, lines: [sourceSummary(view)] });
}
