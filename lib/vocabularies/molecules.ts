import type { DesignationKind, HolderRole, Modality, TargetAction } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const MODALITIES = vocabulary<Modality>({
  small_molecule: { label: "Small molecule", definition: "A chemically made compound of low molecular weight." },
  antibody: { label: "Antibody", definition: "A monoclonal antibody." },
  antibody_drug_conjugate: { label: "Antibody-drug conjugate", short: "ADC", definition: "An antibody that carries a drug." },
  bispecific: { label: "Bispecific", definition: "An antibody or protein that binds two targets." },
  protein: { label: "Protein", definition: "A therapeutic protein other than an antibody." },
  peptide: { label: "Peptide", definition: "A short chain of amino acids." },
  oligonucleotide: { label: "Oligonucleotide", definition: "Antisense, siRNA and their kin." },
  cell_therapy: { label: "Cell therapy", definition: "Living cells as the medicine." },
  gene_therapy: { label: "Gene therapy", definition: "Genetic material that stays or acts in the patient's cells." },
  vaccine: { label: "Vaccine", definition: "Raises an immune answer to prevent or treat." },
  radioligand: { label: "Radioligand", definition: "A targeting molecule that carries a radionuclide." },
  degrader: { label: "Degrader", definition: "A compound that has its target broken down." },
  other: { label: "Other", definition: "None of the other kinds." },
});

export const TARGET_ACTIONS = vocabulary<TargetAction>({
  inhibitor: { label: "Inhibitor", definition: "Blocks the target's activity." },
  agonist: { label: "Agonist", definition: "Binds a receptor and switches it on." },
  antagonist: { label: "Antagonist", definition: "Binds a receptor and keeps it off." },
  degrader: { label: "Degrader", definition: "Has the target broken down." },
  modulator: { label: "Modulator", definition: "Changes the target's activity at another site." },
  activator: { label: "Activator", definition: "Raises the target's activity." },
  binder: { label: "Binder", definition: "Binds without a stated effect on activity." },
  other: { label: "Other", definition: "None of the other actions." },
});

export const HOLDER_ROLES = vocabulary<HolderRole>({
  originator: { label: "Originator", definition: "Discovered the molecule." },
  owner: { label: "Owner", definition: "Holds and develops the molecule." },
  licensee: { label: "Licensee", definition: "Develops it under another company's licence." },
});

export const DESIGNATION_KINDS = vocabulary<DesignationKind>({
  orphan_drug: { label: "Orphan drug", definition: "For a rare disease; brings exclusivity and fee relief." },
  fast_track: { label: "Fast track", definition: "More frequent dialogue and rolling review at the FDA." },
  breakthrough_therapy: { label: "Breakthrough therapy", definition: "Early evidence of a marked advantage; intensive guidance." },
  priority_review: { label: "Priority review", definition: "A shorter review of the application." },
  accelerated_assessment: { label: "Accelerated assessment", definition: "A shorter review at the EMA." },
  conditional_approval: { label: "Conditional approval", definition: "Approved on early evidence, with further studies owed." },
  rare_paediatric_disease: { label: "Rare paediatric disease", definition: "For a rare disease of children." },
});
