import type { CompanyKind } from "#lib/db/generated/enums.ts";
import { spaced } from "#lib/import/folding.ts";
import { idOf, itemIdOf, newSlug } from "#lib/import/compare/new-id.ts";
import type { Statement } from "#lib/import/compare/statement.ts";
import { companyKey } from "#lib/review/company-names.ts";
import { byMapping, certain, fresh, likely, several, unknown, type Answer } from "./answer.ts";
import type { Cite } from "./cite.ts";
import type { Held } from "./names-index.ts";
import type { Known } from "./known.ts";
import type { Party } from "./sponsors.ts";

/** The registry's classes say of public bodies that they are such. INDUSTRY leaves open what a company does, OTHER what it is. */
const KIND_OF: Record<string, CompanyKind> = { NIH: "government", FED: "government", OTHER_GOV: "government" };
/** The registry does not know what these are. */
const VAGUE = new Set(["UNKNOWN", "AMBIG"]);

/**
 * Which company an organisation behind a study is. Its name held as it is written: certain. The same but for its legal form,
 * or one of the names that are known to mean one company: a question. All others are worth a record: who pays for studies is
 * what a reader asks first. A person is none.
 */
export function companyOf(party: Party, known: Known): Answer {
  const { text, name } = party;
  const { companies } = known.names;
  const mapped = byMapping(known.names, known.remembered("company", text));
  if (mapped) return mapped;
  for (const written of new Set([spaced(text), spaced(name)])) {
    const held = companies.byName.get(written) ?? [];
    if (held.length > 1) return several(text, held);
    if (held[0]) return certain(held[0]);
  }
  const elsewhere = withCountry(text, known);
  if (elsewhere) return elsewhere;
  const keys = [...new Set([companyKey(name), companyKey(text)])].filter((key) => key !== null);
  const alike = [...new Map(keys.flatMap((key) => companies.byKey.get(key) ?? []).map((held) => [held.id, held])).values()];
  if (alike.length > 1) return several(text, alike);
  if (alike[0]) return likely(alike[0], `Is "${text}" ${alike[0].title}?`, `The registry writes "${text}"; without its legal form it is the same name.`);
  if (party.isPerson) return unknown("A person, by the registry: no company.");
  const [key] = keys;
  if (key === undefined) return unknown("The name alone does not say which company it is.");
  const question = VAGUE.has(party.agency ?? "") ? `Is "${text}" an organisation to keep a record of? The registry does not say what it is.` : null;
  return fresh(known.names, { id: idOf("company", key), slug: newSlug(name), title: name, question });
}

/** "Blood Diseases Hospital, China": the registry adds the country to a name that is held without it. */
function withCountry(text: string, { names: { companies } }: Known): Answer | null {
  const comma = text.lastIndexOf(",");
  const [held, ...more] = comma < 0 ? [] : (companies.byName.get(spaced(text.slice(0, comma))) ?? []);
  if (!held || more.length > 0) return null;
  const country = companies.countryOf.get(held.id);
  if (country !== undefined && spaced(country) === spaced(text.slice(comma + 1))) return certain(held, "The registry adds the country to the name.");
  return likely(held, `Is "${text}" ${held.title}?`, `The registry writes "${text}".`);
}

const LOCATOR: Record<Party["role"], string> = { sponsor: "Sponsor", collaborator: "Collaborators" };
const AS_NAMED: Record<Party["role"], string> = { sponsor: "The name under which it sponsors the study.", collaborator: "The name under which it takes part in the study." };

type New = Extract<Answer, { is: "new" }>;

/** A company that is not held. `parent`: the record of the one that it belongs to, by the registry. */
export function newCompany({ id, slug, title, question }: New, party: Party, parent: string | null, cite: Cite): Statement {
  const [locator, kind] = [LOCATOR[party.role], KIND_OF[party.agency ?? ""]];
  const names = [
    ...(party.abbreviation === null ? [] : [{ id: "abbreviation", kind: "abbreviation", text: party.abbreviation }]),
    // Another study of the batch has given it its name.
    ...(spaced(party.name) === spaced(title) ? [] : [{ id: itemIdOf(party.name), kind: "alias", text: party.name }]),
  ];
  return {
    kind: "company",
    id,
    slug,
    data: { name: title, ...(kind ? { kind } : {}), ...(parent === null ? {} : { parentId: parent }), ...(names.length ? { names } : {}) },
    whole: [],
    citations: [
      ...cite(locator, AS_NAMED[party.role], ["name", ...names.map((name) => `names.${name.id}`)]),
      ...(kind ? cite(locator, "The registry classes it as a public body.", ["kind"]) : []),
      ...(parent === null ? [] : cite(locator, `The registry's name for it says that it belongs to ${party.parent}.`, ["parentId"])),
    ],
    doubts: question === null ? {} : { "*": { question, about: { what: "company", text: party.text } } },
  };
}

/** A name of a held company that it is not known by yet: with it, the next study is certain. */
export function furtherName(record: Held, question: string, party: Party, cite: Cite): Statement {
  const id = itemIdOf(party.text);
  return {
    kind: "company",
    id: record.id,
    slug: record.slug,
    data: { names: [{ id, kind: "alias", text: party.text }] },
    whole: [],
    citations: cite(LOCATOR[party.role], AS_NAMED[party.role], [`names.${id}`]),
    doubts: { [`names.${id}`]: { question, about: { what: "company", text: party.text } } },
  };
}

/** The citation of a company's part in a study. */
export const citeRole = (role: Party["role"], id: string, cite: Cite, derivation: string | null) =>
  cite(LOCATOR[role], role === "sponsor" ? "The sponsor of the study." : "A collaborator of the sponsor.", [`companies.${id}`], derivation ?? undefined);
