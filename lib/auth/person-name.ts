const LONGEST = 100;
/** Nothing that is not seen, or that turns what stands around it: a name stands beside changes. Two joiners belong to scripts. */
const JOINERS = /(?<=\p{L}|\p{M})[\u200c\u200d](?=\p{L})/gu;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u;

/** A name as it was typed, tidied, and what is wrong with it. */
export function personName(typed: string): { name: string; problem: string | null } {
  const name = typed.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  if (!name) return { name, problem: "Type a name." };
  if ([...name].length > LONGEST) return { name, problem: `The name is longer than ${LONGEST} characters.` };
  if (HIDDEN.test(name.replaceAll(JOINERS, ""))) return { name, problem: "The name has characters in it that cannot be seen: type it anew." };
  return { name, problem: null };
}
