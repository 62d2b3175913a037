// Names of nothing that there is: each is made from its number, and no two are the same.

const SYLLABLES = ["ba", "cor", "di", "fen", "gla", "hu", "jo", "lim", "mo", "nar", "pel", "qui", "ris", "sor", "tu", "ver", "wy", "xa", "yo", "zan"];
const LETTERS = "ABCDEFGHJKLMNPQRSTVWXZ";
/** Has no factor in common with the numbers that it is taken with, so it deals all of them out, and neighbours apart. */
const STRIDE = 7919;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const slugOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");

/** Three syllables, and one more where three do not give enough. */
export function word(index: number): string {
  const size = SYLLABLES.length ** 3;
  let rest = (index * STRIDE) % size;
  const more = Math.floor(index / size);
  const parts = [];
  for (let place = 0; place < 3; place++, rest = Math.floor(rest / SYLLABLES.length)) parts.push(SYLLABLES[rest % SYLLABLES.length]);
  return `${parts.join("")}${more > 0 ? `${SYLLABLES[more % SYLLABLES.length]}${more >= SYLLABLES.length ? Math.floor(more / SYLLABLES.length) : ""}` : ""}`;
}

/** Two letters of the house, and a number. */
export const moleculeCode = (company: number, molecule: number): string =>
  `${LETTERS[company % LETTERS.length]}${LETTERS[Math.floor(company / LETTERS.length) % LETTERS.length]}-${101 + molecule}`;

export const geneSymbol = (index: number): string => `${LETTERS[(index * 7) % LETTERS.length]}${LETTERS[(index * 3 + 5) % LETTERS.length]}X${index + 1}`;
