import { standing } from "#lib/programs/standing.ts";
import type { TargetProfile } from "./queries.ts";

/** "BCL2, apoptosis regulator; BCL2 family. 1 molecule and 7 programs tracked; the furthest: APG-1252, Phase 1/2." */
export function targetSummary({ target, variantOf, molecules, programs }: TargetProfile): string {
  const kin = variantOf && target.variantKind ? `${target.variantKind === "fusion" ? "Fusion" : "Mutation"} of ${variantOf.title}` : null;
  const what = [kin, target.fullName, target.family].filter(Boolean).join("; ");
  const names = new Set(molecules.map((one) => one.molecule.id)).size;
  const counts = `${names} ${names === 1 ? "molecule" : "molecules"}, ${programs.length} ${programs.length === 1 ? "program" : "programs"} tracked`;
  const [first] = programs;
  const furthest = first && (first.stage ?? first.guidedStage) ? `; furthest: ${first.molecule.name}, ${standing(first)}` : "";
  return `${what ? `${what}. ` : ""}${counts}${furthest}.`;
}
