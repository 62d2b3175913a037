import type { SeedRecord } from "#seed/module.ts";
import { registered } from "./cite.ts";

/** Names by which the registry knows the molecules. */
export const molecules: SeedRecord[] = [
  {
    kind: "molecule",
    slug: "apg-1252",
    data: { names: [{ id: "inn", kind: "inn", text: "pelcitoclax" }] },
    citations: registered("NCT04893759")("Title", "The title gives the nonproprietary name, with the code in brackets.", ["names.inn"]),
  },
  {
    kind: "molecule",
    slug: "hqp1351",
    data: {
      names: [
        { id: "inn", kind: "inn", text: "olverembatinib" },
        { id: "gzd824", kind: "code", text: "GZD824" },
      ],
    },
    citations: [
      ...registered("NCT06423911")("Title", "The title gives the nonproprietary name, with the code in brackets.", ["names.inn"]),
      { field: "names.gzd824", unsourcedReason: "Held to be another code of the molecule; no document seen states it." },
    ],
  },
];
