// MONDO's exact matches with MeSH. The table is large, so it is taken apart once, when it is first asked.

/** Where the matches come from: the record of this source is the one that the seed has. */
export const MONDO_SOURCE = {
  slug: "mondo-mesh-mappings-2026",
  data: {
    title: "MONDO: exact matches with MeSH",
    kind: "dataset",
    publisher: "Monarch Initiative",
    url: "http://purl.obolibrary.org/obo/mondo/mappings/mondo_exactmatch_mesh.sssom.tsv",
    published: "2026-08-04",
  },
} as const;

const mondoId = (digits: string): string => `MONDO:${digits.padStart(7, "0")}`;

let table: Promise<Map<string, string>> | undefined;
const forward = (): Promise<Map<string, string>> => (table ??= readTable());

async function readTable() {
  const { MESH_TO_MONDO } = await import("./mesh-to-mondo.ts");
  return new Map(MESH_TO_MONDO.split(/\s+/).flatMap((pair): [string, string][] => (pair === "" ? [] : [[pair.slice(0, pair.indexOf(":")), mondoId(pair.slice(pair.indexOf(":") + 1))]])));
}

/** The disease in MONDO that is exactly a MeSH heading, and the other way round. Where one has two matches it has none. */
export const mondoOf = {
  byMesh: forward,
  reversed: async (): Promise<Map<string, string>> => new Map([...(await forward())].map(([mesh, mondo]) => [mondo, mesh])),
};
