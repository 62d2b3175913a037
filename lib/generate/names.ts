import type { TherapeuticArea } from "#lib/db/generated/enums.ts";
import { chanceOf } from "./chance.ts";
import { ownerOf, type World } from "./sizes.ts";
import { capital, geneSymbol, moleculeCode, slugOf, word } from "./words.ts";

// What the records of the world are called, by number: what refers to one knows its address without making it.

const HOUSES = ["Therapeutics", "Pharma", "Biosciences", "Medicines", "Oncology", "Biologics"];

export const companyName = ({ seed }: World, company: number): string => `${capital(word(company))} ${chanceOf(seed, "house", company).pick(HOUSES)}`;
export const companySlug = (world: World, company: number): string => slugOf(companyName(world, company));
export const codeOf = (world: World, molecule: number): string => moleculeCode(ownerOf(world, molecule), molecule);
export const moleculeSlug = (world: World, molecule: number): string => slugOf(codeOf(world, molecule));
export const targetSlug = (target: number): string => slugOf(geneSymbol(target));

const DISEASES: [TherapeuticArea, string[]][] = [
  ["oncology_solid", ["non-small cell lung cancer", "breast cancer", "gastric cancer", "colorectal cancer", "ovarian cancer", "melanoma"]],
  ["oncology_blood", ["chronic myeloid leukaemia", "multiple myeloma", "follicular lymphoma", "acute myeloid leukaemia", "myelofibrosis"]],
  ["cardiovascular", ["heart failure", "hypertension", "atrial fibrillation", "peripheral artery disease"]],
  ["metabolic", ["type 2 diabetes", "obesity", "hypercholesterolaemia", "steatohepatitis"]],
  ["neurology", ["Parkinson disease", "migraine", "epilepsy", "multiple sclerosis", "amyotrophic lateral sclerosis"]],
  ["immunology", ["rheumatoid arthritis", "psoriasis", "atopic dermatitis", "ulcerative colitis", "lupus nephritis"]],
  ["infection", ["hepatitis B", "influenza", "tuberculosis", "respiratory syncytial virus infection"]],
  ["respiratory", ["asthma", "chronic obstructive pulmonary disease", "idiopathic pulmonary fibrosis"]],
  ["ophthalmology", ["geographic atrophy", "diabetic macular oedema", "glaucoma"]],
  ["ageing", ["sarcopenia", "osteoarthritis"]],
  ["other", ["endometriosis", "chronic kidney disease", "sickle cell disease"]],
];
const FORMS = ["", ", refractory", ", early", ", paediatric"];

export type Indication = { name: string; area: TherapeuticArea; form: string | null; broader: string | null };

/** Every disease, followed by its forms. */
export const INDICATIONS: Indication[] = DISEASES.flatMap(([area, names]) =>
  names.flatMap((name) => FORMS.map((form) => ({ name: capital(`${name}${form}`), area, form: form === "" ? null : form.slice(2), broader: form === "" ? null : slugOf(name) }))),
);
