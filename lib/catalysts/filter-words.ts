import type { Database } from "#lib/db/client.ts";
import { filterWords } from "#lib/programs/filter-words.ts";
import { hasProgramFilter } from "#lib/programs/pipeline-params.ts";
import { CATALYST_KINDS, CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import type { CatalystFilter } from "./catalyst-params.ts";

/** A filter as its reader would say it: "HQP1351; China; Readout; Upcoming or Due". */
export async function catalystFilterWords(db: Database, filter: CatalystFilter): Promise<string> {
  const { state, kind } = filter;
  const words = [
    hasProgramFilter(filter) && (await filterWords(db, filter)),
    kind.map((value) => CATALYST_KINDS.label(value)).join(" or "),
    state.map((value) => CATALYST_STATES.label(value)).join(" or "),
  ].filter(Boolean);
  return words.join("; ") || "all expected events";
}
