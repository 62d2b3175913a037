import type { SeedRecord } from "#seed/module.ts";
import { MONDO } from "./cite.ts";

export const sources: SeedRecord[] = [
  {
    kind: "source",
    slug: MONDO,
    data: {
      title: "MONDO: exact matches with MeSH",
      kind: "dataset",
      publisher: "Monarch Initiative",
      url: "http://purl.obolibrary.org/obo/mondo/mappings/mondo_exactmatch_mesh.sssom.tsv",
      published: "2026-08-04",
      note: "The table names its release, of 4 August 2026. The locator is the MONDO id of the row.",
    },
  },
];
