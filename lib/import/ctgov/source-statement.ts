import type { Statement } from "#lib/import/compare/statement.ts";
import { registryAddress } from "#lib/trials/registry.ts";
import { postedOn } from "./dates.ts";
import type { Known } from "./known.ts";
import { sourceId, sourceSlug } from "./registry-ids.ts";
import type { Study } from "./study.ts";

export const sourceOf = ({ nctId }: Study, known: Known): { id: string; slug: string } => known.sources.get(nctId) ?? { id: sourceId(nctId), slug: sourceSlug(nctId) };

/**
 * The study's record in the registry. Its date is that of the version that was read: what a record says of today, a status,
 * was not said when it was first posted. When it was read is not given, for that would be another day at each reading.
 */
export function sourceStatement(study: Study, known: Known): Statement {
  const { nctId } = study;
  const held = known.sources.get(nctId);
  const published = postedOn(study.protocolSection.statusModule?.lastUpdatePostDateStruct);
  return {
    kind: "source",
    ...sourceOf(study, known),
    // An address that leads there is not written anew because it is written otherwise.
    data: { title: `ClinicalTrials.gov: ${nctId}`, kind: "registry", publisher: "ClinicalTrials.gov", ...(held ? {} : { url: registryAddress(nctId) }), ...(published ? { published } : {}) },
    whole: [],
    citations: [],
    doubts: {},
  };
}
