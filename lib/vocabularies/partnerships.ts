import type { PartnershipKind, PartyRole, TermKind } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const PARTNERSHIP_KINDS = vocabulary<PartnershipKind>({
  licence: { label: "Licence", definition: "One company develops or sells another's molecule." },
  option: { label: "Option to license", definition: "The right, for a payment, to take a licence later." },
  compound_library: { label: "Compound library agreement", definition: "Use of a collection of compounds." },
  clinical_collaboration: { label: "Clinical collaboration", definition: "Joint clinical research." },
  combination_trials: { label: "Combination trials", definition: "Trials of both parties' molecules together." },
  co_commercialisation: { label: "Joint commercialisation", definition: "Joint sale in a territory." },
  other: { label: "Other", definition: "None of the other kinds." },
});

export const PARTY_ROLES = vocabulary<PartyRole>({
  licensor: { label: "Licensor", definition: "Grants the licence." },
  licensee: { label: "Licensee", definition: "Takes the licence." },
  option_grantor: { label: "Option grantor", definition: "Grants the option." },
  option_holder: { label: "Option holder", definition: "Holds the option." },
  library_owner: { label: "Library owner", definition: "Provides the compounds." },
  library_user: { label: "Library user", definition: "Uses the compounds." },
  partner: { label: "Partner", definition: "A party without a more exact role." },
});

export const TERM_KINDS = vocabulary<TermKind>({
  upfront: { label: "Upfront payment", definition: "Paid at signature." },
  equity: { label: "Equity", definition: "A stake taken in the other party." },
  option_payment: { label: "Option payment", definition: "Paid for the option." },
  option_exercise_and_milestones: { label: "Option exercise fee and milestones", definition: "Paid if the option is exercised and as steps are reached." },
  milestones: { label: "Milestones", definition: "Paid as steps are reached." },
  royalty: { label: "Royalty", definition: "A share of sales." },
});
