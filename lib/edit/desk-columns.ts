import type { RecordKind } from "#lib/db/generated/enums.ts";

/** The fields of a kind that its table at the desk shows and edits, the one that names the record first. */
export const DESK_COLUMNS: Record<RecordKind, readonly string[]> = {
  company: ["name", "kind", "country", "city", "listing", "established", "parentId"],
  molecule: ["name", "modality", "mechanism", "summary"],
  target: ["name", "fullName", "family", "hgncId", "uniprot", "variantKind", "variantOfId"],
  indication: ["name", "therapeuticArea", "line", "broaderId", "mondoId", "meshId"],
  program: ["moleculeId", "indicationId", "territory", "setting"],
  trial: ["nctId", "title", "phase", "status", "start", "primaryCompletion", "enrolment", "enrolmentKind"],
  partnership: ["title", "kind", "signed", "start", "end", "termYears"],
  source: ["title", "kind", "publisher", "published", "url"],
  catalyst: ["title", "kind", "programId", "moleculeId", "companyId", "outcome", "outcomeDate"],
};
