import type { Metadata } from "next";
import { MoleculeList } from "#components/molecules/molecule-list.tsx";
import { here } from "#lib/as-of/here.ts";
import { MOLECULE_LIST, listMolecules } from "#lib/molecules/list-queries.ts";
import { readLive } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";
import { parseListParams } from "#lib/records/list-params.ts";

type Props = PageProps<"/molecules">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata("Molecules", "All molecules tracked: names, targets, modality and furthest stage, each value with its source.", MOLECULE_LIST, await searchParams);
}

export default async function MoleculesPage({ params, searchParams }: Props) {
  await here(params);
  const parsed = parseListParams(MOLECULE_LIST, await searchParams);
  return <MoleculeList parsed={parsed} listed={await readLive((db) => listMolecules(db, parsed.params))} />;
}
