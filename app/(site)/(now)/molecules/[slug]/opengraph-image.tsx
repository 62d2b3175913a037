import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";
import { moleculeProfile } from "#lib/molecules/queries.ts";
import { moleculeSummary } from "#lib/molecules/summary.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "A molecule in Phaseline: its name and what is known of it in one line";

export default async function MoleculeImage({ params }: { params: Promise<{ slug: string }> }) {
  const view = await moleculeProfile(readSlug((await params).slug));
  if (!view) return new Response(null, { status: 404 });
  return shareImage({ kind: "Molecule", title: view.record.title, lines: [moleculeSummary(view)] });
}
