import { normalize } from "#lib/records/normalize.ts";

// When two names mean one company: by what is left of them without their legal form, and by what is known of some.

/** Words at the end of a company's name that say what it is by law or by trade, or that it has parts. */
const FORMS = new Set(
  "inc incorporated corp corporation co company ltd limited llc lp plc gmbh kg kgaa ag se sa sas nv bv ab as asa aps oy oyj spa srl kk pty pte sdn bhd group holding holdings international pharma".split(" "),
);
const CHINESE_FORMS = /(股份有限公司|有限责任公司|有限公司|集团)$/;

/** Names that no rule brings together, each group one company. */
const SAME: readonly (readonly string[])[] = [
  ["msd", "merck and co", "merck sharp and dohme", "merck sharp dohme", "merck and co inc rahway nj usa"],
  ["merck kgaa", "merck kgaa darmstadt germany", "merck group", "emd", "emd serono", "emd group"],
  ["bms", "bristol myers squibb"],
  ["gsk", "glaxosmithkline"],
  ["j and j", "johnson and johnson"],
  ["roche", "f hoffmann la roche", "hoffmann la roche"],
  ["lilly", "eli lilly"],
];
const KNOWN = new Map(SAME.flatMap((names) => names.map((name) => [name, names[0] as string])));

/** Without what tells two companies of the name apart, it says nothing. */
const AMBIGUOUS = new Set(["merck"]);

const fold = (name: string): string =>
  normalize(name)
    .replaceAll("&", " and ")
    .replaceAll(/[.'’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(/\bpharmaceuticals?\b/g, "pharma")
    .trim();

/** What is the same for two names of one company; null for a name that says too little. */
export function companyKey(name: string): string | null {
  let words = fold(name).replace(CHINESE_FORMS, "").split(" ").filter(Boolean);
  for (;;) {
    const text = words.join(" ");
    const known = KNOWN.get(text);
    if (known !== undefined) return known;
    const last = words.at(-1) ?? "";
    if (words.length > 1 && (FORMS.has(last) || last === "and")) words = words.slice(0, -1);
    else return AMBIGUOUS.has(text) || text.length < 2 ? null : text;
  }
}
