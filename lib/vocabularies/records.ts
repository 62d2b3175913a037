import type { MilestoneKind, NameKind, RecordKind, TotalMeasure, TotalQualifier } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const RECORD_KINDS = vocabulary<RecordKind>({
  company: { label: "Company", definition: "An organisation that develops, licenses or partners." },
  molecule: { label: "Molecule", definition: "A drug candidate." },
  target: { label: "Target", definition: "What a molecule acts on." },
  indication: { label: "Indication", definition: "The disease and its setting." },
  program: { label: "Program", definition: "One molecule for one indication in one territory." },
  trial: { label: "Trial", definition: "A registered study." },
  partnership: { label: "Partnership", definition: "An agreement between companies." },
  source: { label: "Source", definition: "A document that facts rest on." },
  catalyst: { label: "Catalyst", definition: "Something that is expected to happen." },
});

export const NAME_KINDS = vocabulary<NameKind>({
  code: { label: "Code", definition: "A developer's own designation." },
  inn: { label: "INN", definition: "International nonproprietary name." },
  brand: { label: "Brand", definition: "The name it is sold under." },
  former: { label: "Former name", definition: "No longer in use." },
  abbreviation: { label: "Abbreviation", definition: "A short form." },
  alias: { label: "Also known as", definition: "Another name in use." },
});

export const MILESTONE_KINDS = vocabulary<MilestoneKind>({
  founding: { label: "Founding", definition: "The organisation came to be." },
  registration: { label: "Registration", definition: "Registered in a place." },
  site: { label: "Site", definition: "A laboratory, plant or office." },
  regulatory: { label: "Regulatory", definition: "A step with a regulator." },
  clinic: { label: "Clinic", definition: "A step in clinical work." },
  presentation: { label: "Presentation", definition: "Shown at a conference." },
  reimbursement: { label: "Reimbursement", definition: "Paid for by an insurer or state." },
  licence: { label: "Licence", definition: "A step in a licence." },
  research: { label: "Research", definition: "A step in research before the clinic." },
  ranking: { label: "Ranking", definition: "A place in a published list." },
});

export const TOTAL_MEASURES = vocabulary<TotalMeasure>({
  founders: { label: "Founders", definition: "People who founded the company." },
  molecules_in_clinic: { label: "Molecules in the clinic", definition: "Molecules in clinical trials anywhere." },
  molecules_in_us_trials: { label: "Molecules in US trials", definition: "Molecules in clinical trials in the United States." },
  kinase_inhibitors: { label: "Kinase inhibitors", definition: "Molecules that inhibit a kinase." },
  molecules_in_agreement: { label: "Molecules in the agreement", definition: "Molecules that the agreement covers." },
  patents_issued: { label: "Patents issued", definition: "Granted patents." },
  patents_pending: { label: "Patents pending", definition: "Applications not yet decided." },
  us_inds: { label: "US INDs", definition: "Applications to test in people that the FDA has accepted." },
  employees: { label: "Employees", definition: "People employed." },
});

export const TOTAL_QUALIFIERS = vocabulary<TotalQualifier>({
  exactly: { label: "", definition: "The number as stated." },
  more_than: { label: "more than", definition: "Stated as a lower bound." },
});
