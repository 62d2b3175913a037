import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { trialProfile } from "#lib/trials/queries.ts";
import { trialSummary } from "#lib/trials/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A trial in Phaseline: its name and what is known of it in one line";

export default async function TrialImage({ params }: { params: Promise<{ nctId: string }> }) {
  const view = await trialProfile(readSlug((await params).nctId));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Trial", title: view.record.title, lines: [trialSummary(view)] });
}
