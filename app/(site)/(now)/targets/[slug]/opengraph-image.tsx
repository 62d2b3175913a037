import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { targetProfile } from "#lib/targets/queries.ts";
import { targetSummary } from "#lib/targets/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A target in Phaseline: its name and what is known of it in one line";

export default async function TargetImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await targetProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Target", title: view.record.title, lines: [targetSummary(view)] });
}
