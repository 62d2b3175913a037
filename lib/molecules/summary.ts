import { MODALITIES, TARGET_ACTIONS } from "#lib/vocabularies/molecules.ts";
import { standing } from "#lib/programs/standing.ts";
import type { MoleculeProfile } from "./queries.ts";

const list = new Intl.ListFormat("en-GB");

/** "Small molecule, BCR::ABL1 inhibitor, of Ascentage Pharma. Furthest stage: Launched, China, since December 2021." */
export function moleculeSummary({ molecule, targets, holders, programs }: MoleculeProfile): string {
  const main = targets.filter((one) => one.action !== null);
  const actions = [...Map.groupBy(main, (one) => one.action)].map(
    ([action, of]) => `${list.format(of.map((one) => one.target.title))} ${action ? TARGET_ACTIONS.label(action).toLowerCase() : ""}`,
  );
  const what = [molecule.modality && MODALITIES.label(molecule.modality), ...actions].filter(Boolean).join(", ");
  const holder = holders.find((one) => one.role !== "originator") ?? holders[0];
  const first = [what || "Molecule", holder && `of ${holder.company.title}`].filter(Boolean).join(" ");
  return `${first}. ${furthest(programs)}`;
}

function furthest(programs: MoleculeProfile["programs"]): string {
  const [program] = programs;
  if (!program) return "No program is tracked.";
  if (!program.stage && !program.guidedStage) return "Stage not stated.";
  return `Furthest stage: ${standing(program)}.`;
}
