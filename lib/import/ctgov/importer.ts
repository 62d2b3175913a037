import type { Importer, Standing } from "#lib/import/importer.ts";
import { registryClient } from "./client.ts";
import { MAPPING_VERSION, mapStudies } from "./map-studies.ts";
import { ctgovRequest, readCtgov, type CtgovRequest } from "./request.ts";
import { checkVanished } from "./vanished.ts";

/** Registered studies, from the registry or from a file. */
export const ctgovImporter: Importer<CtgovRequest> = {
  kind: "ctgov",
  rules: `ctgov ${MAPPING_VERSION}`,
  keepsVersions: true,
  subjects: ["trial"],
  read: (request, from, signal) => readCtgov(ctgovRequest.parse(request), from, signal),
  map: (db, _request, things) => mapStudies(db, things),
  async checkVanished(keys, signal) {
    const standings = new Map<string, Standing>();
    for await (const found of checkVanished(registryClient(), keys, signal)) standings.set(found.nctId, found.standing === "merged" ? { standing: "merged", into: found.into } : { standing: found.standing });
    return standings;
  },
};
