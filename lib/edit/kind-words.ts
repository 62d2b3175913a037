import type { RecordKind } from "#lib/db/generated/enums.ts";

const MANY: Record<RecordKind, string> = {
  company: "Companies",
  molecule: "Molecules",
  target: "Targets",
  indication: "Indications",
  program: "Programs",
  trial: "Trials",
  partnership: "Partnerships",
  source: "Sources",
  catalyst: "Catalysts",
};

export const listLabelOf = (kind: RecordKind): string => MANY[kind];
