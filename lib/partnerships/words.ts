import { labelDate } from "#lib/dates/label.ts";
import type { TermKind } from "#lib/db/generated/enums.ts";
import { TERM_KINDS } from "#lib/vocabularies/partnerships.ts";

type Described = { link: { title: string } | null; count: number | null; description: string | null };

/** "HQP1351"; "4 apoptosis-targeted molecules, not named"; "PD-L1 candidate of Genor, not named". */
export function moleculeWords({ link, count, description }: Described): string {
  if (link) return link.title;
  const text = description ?? "molecules that are not described";
  return count === null || count === 1 ? text : `${count} ${startLower(text)}`;
}

/** The same inside a sentence, where a comma would run on: "4 apoptosis-targeted molecules (not named)". */
export function moleculePhrase(one: Described): string {
  if (one.link) return one.link.title;
  const [what = "", ...asides] = moleculeWords(one).split(", ");
  return asides.length ? `${startLower(what)} (${asides.join(", ")})` : startLower(what);
}

/** Words lose their capital inside a sentence; a code such as PD-L1 or Bcl-2 keeps it. */
function startLower(text: string): string {
  const [first = ""] = text.split(" ");
  return /^[A-Z][a-z]+(-[a-z]+)*$/.test(first) ? first.toLowerCase() + text.slice(first.length) : text;
}

type Dated = { signed: string | null; start: string | null; end: string | null };

/** "signed 2016, inferred"; "from 2019 to 2024, inferred". */
export function termWords({ signed, start, end }: Dated): string | null {
  const span = start && end ? `from ${labelDate(start)} to ${labelDate(end)}` : start ? `from ${labelDate(start)}` : end ? `until ${labelDate(end)}` : null;
  return [signed && `signed ${labelDate(signed)}`, span].filter(Boolean).join("; ") || null;
}

export type MoneyTerm = { kind: TermKind; amount: number | null; currency: string | null; upTo: boolean | null; approximate: boolean | null; description: string | null };

const MILLION = 1e6;
const BILLION = 1e9;

/** "about USD 1.2 billion", "up to USD 100 million"; null where no amount is stated. */
export function amountWords({ amount, currency, upTo, approximate }: MoneyTerm): string | null {
  if (amount === null) return null;
  const scaled =
    amount >= BILLION ? `${amount / BILLION} billion` : amount >= MILLION ? `${amount / MILLION} million` : amount.toLocaleString("en-GB");
  return [upTo && "up to", approximate && "about", currency, scaled].filter(Boolean).join(" ");
}

/** "USD 100 million option payment". */
export const moneyWords = (term: MoneyTerm): string => [amountWords(term), TERM_KINDS.label(term.kind).toLowerCase()].filter(Boolean).join(" ");

/** "1 by name (HQP1351), 4 described and not named": what is tracked of the molecules of an agreement. */
export function coverageWords(molecules: readonly Described[]): string {
  const named = molecules.flatMap((one) => one.link?.title ?? []);
  const counted = molecules.filter((one) => one.link === null).reduce((sum, one) => sum + (one.count ?? 0), 0);
  const uncounted = molecules.some((one) => one.link === null && one.count === null);
  const parts = [
    `${named.length} by name${named.length ? ` (${named.join(", ")})` : ""}`,
    counted > 0 && `${counted} described and not named`,
    uncounted && "others neither named nor counted",
  ];
  return parts.filter(Boolean).join(", ");
}
