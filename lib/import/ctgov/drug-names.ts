import { letters, spaced } from "#lib/import/folding.ts";
import { remembering } from "#lib/import/remembering.ts";

// What the registry writes of a drug, taken apart: "APG-2575 400 mg tablets", "KEYTRUDA ®( Pembrolizumab)", "IBI939+ Sintilimab".

const DOSE = /\s+(?:at\s+)?\d[\d.,]*\s*(?:-\s*\d[\d.,]*\s*)?(?:mg|g|kg|µg|μg|ug|mcg|ng|ml|mL|l|iu|units?|u|mci|gbq|mbq|%|mmol|x\s*10)(?:\b|(?<=%)|\/).*$/i;
/** As a sign, as letters, and as it looks after a wrong reading of UTF-8. */
const MARK = /Â?®|â„¢|âÂ„Â¢|[™©℠]|\((?:R|TM)\)|\s+TM$/;
const MARKS = new RegExp(MARK, "g");
const LABEL = /^(?:drug|biological|device|genetic|procedure|radiation|other|combination product|dietary supplement|formerly known as|cohort expansion|dose escalation)\s*:?\s+/i;
const ROUTE = /^(?:iv|i\.v\.|sc|s\.c\.|im|po|oral|intravenous|subcutaneous|topical|intrathecal|injection|injectable|radiolabell?ed|using)\s+/i;
const FORM =
  /[\s,-]+(?:for\s+injection|for\s+infusion|injection|infusion|injectable|tablets?|capsules?|solution|suspension|powder|cream|gel|ointment|spray|oral|film-coated|extended[- ]release|monotherapy|maintenance(?:\s+(?:therapy|treatment))?|group|arm|dose\s+(?:escalation|expansion|for\s+expansion)|qd|bid|tid|q\dw)\.?$/i;
const SALT = /\s+(?:hydrochloride|hcl|mesylate|maleate|malate|s-malate|citrate|acetate|sulfate|sulphate|phosphate|tartrate|succinate|fumarate|tosylate|besylate|sodium|disodium|potassium|carbonate)$/i;
const BRACKETS = /\s*[([（【][^()[\]（）【】]*[)\]）】]\s*/g;
const IN_BRACKETS = /[([（【]([^()[\]（）【】]*)[)\]）】]/g;

const PLACEBO = /\b(?:placebo|sham|vehicle|dummy)\b/i;
/** Letters and at least two digits, as developers call what has no name yet: LM-108, BI 764532, BMS-986340, 177Lu-… is none. */
const CODE = /^[a-z]{1,6}(?:[- ][a-z]?)?\d{2,}[a-z0-9]{0,4}(?:-?\d?[a-z]{0,4})?$/i;

export const isPlacebo = (text: string): boolean => PLACEBO.test(text);
export const isCode = (text: string): boolean => CODE.test(text) && letters(text).length >= 4;

const EDGES = " ,;:.+/-";

/** Without marks at its ends. By hand: an expression that looks for the end starts anew at each mark within. */
function trimmed(text: string): string {
  const single = text.replaceAll(/\s+/g, " ");
  let [from, until] = [0, single.length];
  while (from < until && EDGES.includes(single.charAt(from))) from++;
  while (until > from && EDGES.includes(single.charAt(until - 1))) until--;
  return single.slice(from, until);
}

/** A name without trade marks, dose, form and route. The name itself where nothing else would be left. */
export function bareName(text: string): string {
  let bare = trimmed(text.replaceAll(MARKS, " ").replace(LABEL, "")).replace(DOSE, "");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = trimmed(bare.replace(ROUTE, "").replace(FORM, ""));
  }
  return bare === "" ? trimmed(text) : bare;
}

/** What stands outside of brackets. Behind a code and a dash stands no name: "BI 764532 - parenteral 1". */
export const outside = remembering((text): string => {
  const bare = bareName(text.replaceAll(BRACKETS, " "));
  const front = bareName(bare.replace(/\s[-–—]\s.*$/, ""));
  return isCode(front) ? front : bare;
});

/** "AMG 162 / Denosumab" is one drug by its code and by its name; two names, or two codes, with a slash may be two drugs. */
export function alternatives(text: string): { name: string; code: string } | null {
  const [one = "", other = "", ...more] = outside(text).split(/\s*\/\s*/);
  if (other === "" || more.length > 0 || isCode(one) === isCode(other)) return null;
  return isCode(one) ? { name: other, code: one } : { name: one, code: other };
}

/** The name of a drug alone: without its dose and form, and without its other names. */
export const drugName = (text: string): string => alternatives(text)?.name ?? outside(text);

/** What stands in brackets. */
export const inside = (text: string): string[] => [...text.matchAll(IN_BRACKETS)].map(([, within = ""]) => bareName(within)).filter((within) => letters(within).length > 2);

const distinct = (texts: readonly string[]): string[] => [...new Map(texts.filter((text) => letters(text) !== "").map((text) => [spaced(text), text])).values()];

/** All ways to read a name, the surest first. */
export const readings = remembering((text): readonly string[] => distinct([text, bareName(text), outside(text), ...Object.values(alternatives(text) ?? {}), ...inside(text)]));

/** Readings that leave out what may matter: the salt, what is behind a dash. */
export const looseReadings = (text: string): string[] => {
  const bare = outside(text);
  return distinct([bare.replace(SALT, ""), outside(text.replace(/\s[-–—]\s.*$/, ""))]).filter((one) => spaced(one) !== spaced(bare));
};

const readingsOfList = remembering((text): readonly string[] => text.split(/\s*[,;]\s*|\s+\/\s+/).flatMap(readings));

/** Other names, where one entry of the list may be a list itself. */
export const otherNames = (listed: readonly string[]): string[] => distinct(listed.flatMap(readingsOfList));

const HELD_APART = /\s*\+\s*|\s+plus\s+|\s+(?:in\s+)?combin(?:ed|ation)\s+with\s+|\s+together\s+with\s+/i;
const MAYBE_APART = /\s*[/;&]\s*|\s*,\s+|\s+and\s+/i;
const MOST_PARTS = 6;
const LONGEST_PART = 60;

/**
 * The drugs of a combination. `sure`: joined by what only joins drugs ("+", "plus", "combined with"); "/", "and" and commas
 * stand within names and between two names of one drug as well. Null where it does not read as some drugs.
 */
export function partsOf(text: string): { parts: string[]; sure: boolean } | null {
  // A bracket is taken out and put back, for a list in it says what something is made of.
  const held: string[] = [];
  const open = text.replaceAll(BRACKETS, (bracket) => ` \u0001${held.push(bracket) - 1}\u0001 `);
  const closed = (part: string) => trimmed(part.replaceAll(/\u0001(\d+)\u0001/g, (_, place: string) => held[Number(place)] ?? ""));
  for (const [separator, sure] of [[HELD_APART, true], [MAYBE_APART, false]] as const) {
    const parts = distinct(open.split(separator).map(closed));
    if (parts.length < 2) continue;
    return parts.length > MOST_PARTS || parts.some((part) => part.length > LONGEST_PART || /^\d+\s*cycles?/i.test(part)) ? null : { parts, sure };
  }
  return null;
}

const GENERIC =
  /chemo|standard|\bsoc\b|best available|^bat$|physician|investigator|inhibitors?\b|antibod|therap|treatment|regimen|agents?\b|antibiotic|doublet|saline|dextrose|glucose|observation|control\b|drug\b|product|analog|imaging|scan\b|\bany\b|^(?:oral|iv|sc|im)$/i;
const MOST_WORDS = 4;

/** Whether it reads as the name of one drug, and not as a class, a plan or a sentence. */
export function readsAsDrug(text: string): boolean {
  if (text.length > LONGEST_PART || letters(text).length < 3 || !/\p{L}/u.test(text) || text.includes(":")) return false;
  const words = text.split(" ");
  return words.length <= MOST_WORDS && (words.some(isCode) || !GENERIC.test(text));
}

/** What an other name is, where it can be told: a code, a brand with its mark, a name of at most two words. */
export function kindOfName(text: string): "code" | "inn" | "brand" | "alias" | null {
  const name = outside(text);
  if (/\(INN\)/.test(text)) return readsAsDrug(name) ? "inn" : null;
  if (isCode(name)) return "code";
  if (MARK.test(text)) return readsAsDrug(name) ? "brand" : null;
  return readsAsDrug(name) && name.split(" ").length < 3 ? "alias" : null;
}
