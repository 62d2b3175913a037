import { normalize } from "#lib/records/normalize.ts";
import { remembering } from "#lib/import/remembering.ts";

// When two names mean one disease. The registry writes American English, and headings from the back ("Leukemia, Myeloid").

/** British spellings by what is American in them. Parts of words: leukaemia, haemophilia, oesophageal, tumours. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/aemi/g, "emi"],
  [/haem/g, "hem"],
  [/anaes/g, "anes"],
  [/oesoph/g, "esoph"],
  [/oedem/g, "edem"],
  [/oestr/g, "estr"],
  [/paedi/g, "pedi"],
  [/gynae/g, "gyne"],
  [/orrhoea/g, "orrhea"],
  [/umour/g, "umor"],
  [/coeliac/g, "celiac"],
  [/fibre/g, "fiber"],
];
/** Words that end in s and are no plurals. */
const SINGULAR = /(ss|us|is|itis|osis)$/;
const IDLE = new Set(["the", "of", "in", "with", "and", "or", "a", "an", "to", "nos", "unspecified"]);

const words = remembering((text): readonly string[] => {
  let folded = normalize(text).replaceAll(/['’]s?\b/g, "").replaceAll("+", " positive ");
  for (const [british, american] of SPELLINGS) folded = folded.replaceAll(british, american);
  return folded.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === "" ? [] : [word.length > 3 && !SINGULAR.test(word) ? word.replace(/s$/, "") : word]));
});

/** The same for names that differ in spelling, number and marks alone: one disease. */
export const diseaseName = remembering((text: string): string => words(text).join(" "));

/** The same for names of the same words in any order: most likely one disease. */
export const diseaseWords = remembering((text: string): string => [...new Set(words(text).filter((word) => !IDLE.has(word)))].sort().join(" "));
