import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { programProfile } from "#lib/programs/queries.ts";
import { programSummary } from "#lib/programs/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A program in Phaseline: its name and what is known of it in one line";

export default async function ProgramImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await programProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Program", title: view.record.title, lines: [programSummary(view)] });
}
