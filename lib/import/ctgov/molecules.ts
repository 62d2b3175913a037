import type { InterventionRole } from "#lib/db/generated/enums.ts";
import { letters, spaced } from "#lib/import/folding.ts";
import { idOf, itemIdOf, newSlug } from "#lib/import/compare/new-id.ts";
import type { Statement } from "#lib/import/compare/statement.ts";
import { byMapping, certain, fresh, likely, several, unknown, type Answer } from "./answer.ts";
import type { Cite } from "./cite.ts";
import { alternatives, drugName, inside, isCode, isPlacebo, kindOfName, looseReadings, otherNames, outside, readings, readsAsDrug } from "./drug-names.ts";
import type { Held } from "./names-index.ts";
import { interventionsOf, isDrug, takenApart, type Intervention } from "./interventions.ts";
import type { Known } from "./known.ts";
import { armsOf, rolesOf } from "./roles.ts";
import type { Study } from "./study.ts";

/** One drug of a study, or something else that it does, with what it is here. */
export type Treatment = Intervention & { answer: Answer; role: InterventionRole | null; because: string | null };

/** Which molecule a drug is, of those that are held. */
function heldMolecule({ text, otherNames: listed }: Intervention, { names: { molecules } }: Known): Answer | null {
  const by = (index: ReadonlyMap<string, readonly Held[]>, key: (one: string) => string, texts: readonly string[]) =>
    [...new Map(texts.flatMap((one) => index.get(key(one)) ?? []).map((held) => [held.id, held])).values()];
  const own = readings(text);
  const exact = by(molecules.byName, spaced, own);
  if (exact.length > 1) return several(text, exact);
  if (exact[0]) return certain(exact[0], spaced(text) === spaced(exact[0].title) ? null : `The registry writes "${text}".`);
  const others = otherNames(listed);
  const byOther = by(molecules.byName, spaced, others);
  const because = `The registry writes "${text}", with the other names ${listed.join(", ")}.`.slice(0, 1000);
  // A code is nobody else's; any other word there may be a part of a combination, or a class.
  if (byOther.length === 1 && byOther[0]) return by(molecules.byName, spaced, others.filter(isCode)).length === 1 ? certain(byOther[0], because) : likely(byOther[0], `Is "${text}" ${byOther[0].title}?`, because);
  if (byOther.length > 1) return null;
  for (const alike of [by(molecules.byLetters, letters, own), by(molecules.byLetters, letters, others.filter(isCode)), by(molecules.byName, spaced, looseReadings(text))]) {
    if (alike.length > 1) return several(text, alike);
    if (alike[0]) return likely(alike[0], `Is "${text}" ${alike[0].title}?`, `The registry writes "${text}".`);
  }
  return null;
}

/** What a study gives: each drug once, whatever dose and form, with its molecule where one is held or likely to be one. */
export function treatmentsOf(study: Study, known: Known, isIndustry: boolean): Treatment[] {
  const isHeld = (text: string) => readings(text).some((one) => known.names.molecules.byName.has(spaced(one))) || known.remembered("molecule", text) !== undefined;
  const listed = interventionsOf(study);
  const groups = new Map<string, Intervention & { answer: Answer | null }>();
  for (const one of listed.flatMap((entry) => takenApart(entry, listed, isHeld))) {
    const drug = isDrug(one);
    const answer = byMapping(known.names, known.remembered("molecule", one.text)) ?? (isPlacebo(one.text) ? null : heldMolecule(one, known));
    const key = answer?.is === "held" ? answer.record.id : drug ? letters(outside(one.text)) || spaced(one.text) : spaced(one.text);
    const before = groups.get(key);
    if (!before) groups.set(key, { ...one, answer });
    else groups.set(key, merged(before, one, answer));
  }
  const together = [...groups.values()];
  const arms = armsOf(study);
  const roles = rolesOf(together.map((one) => ({ ...one, isDrug: isDrug(one), names: [...readings(one.text), ...otherNames(one.otherNames)] })), arms, study);
  const isInterventional = study.protocolSection.designModule?.studyType === "INTERVENTIONAL";
  return together.map((one, place) => {
    const { role = null, because = null } = roles[place] ?? {};
    const tested = [...one.arms].some((label) => arms.tested.has(label));
    return { ...one, role, because, answer: one.answer ?? (isIndustry && isInterventional && tested ? likelyNew(one, role, known) : notTracked(one, role)) };
  });
}

/** The surer answer of two counts; of two ways to write a drug, that without its dose. */
function merged(before: Intervention & { answer: Answer | null }, one: Intervention, answer: Answer | null): Intervention & { answer: Answer | null } {
  const surer = answer?.is === "held" && answer.question === null ? answer : before.answer;
  const text = spaced(before.text) === spaced(one.text) ? before.text : outside(before.text);
  return { ...before, text: before.answer ? before.text : text, otherNames: [...new Set([...before.otherNames, ...one.otherNames])], arms: new Set([...before.arms, ...one.arms]), answer: surer };
}

const ROLE_REASONS: Record<Exclude<InterventionRole, "investigational">, string> = {
  comparator: "No held molecule has this name; the study only tests against it.",
  combination: "No held molecule has this name; the study only gives it along with what it tests.",
};

/** What is no drug waits for nobody. */
const notTracked = (one: Intervention, role: InterventionRole | null): Answer =>
  isDrug(one) ? unknown(role === "comparator" || role === "combination" ? ROLE_REASONS[role] : "No held molecule has this name.") : { is: "untracked" };

/** A drug that a company tests and nobody here knows is likely a molecule of its own. */
function likelyNew(one: Intervention, role: InterventionRole | null, known: Known): Answer {
  if (!isDrug(one) || role === "comparator" || role === "combination") return notTracked(one, role);
  const name = drugName(one.text);
  const further = furtherNames(one);
  if (!readsAsDrug(name)) return unknown("No held molecule has this name, and it does not read as the name of one.");
  if (role === null && !isCode(name) && !further.some(({ kind }) => kind === "code")) return unknown("No held molecule has this name, and the study does not say whether it tests it.");
  // Of all its names one that is always the same, so that studies that list them in another order mean the same molecule.
  const key = [name, ...further.map(({ text }) => text)].map(letters).sort()[0] ?? name;
  return fresh(known.names, { id: idOf("molecule", key), slug: newSlug(name), title: name, question: `Track "${name}" as a molecule?` });
}

/** The other names of a drug that can be told to be names of it. */
function furtherNames(one: Intervention): { kind: string; text: string }[] {
  const own = letters(drugName(one.text));
  const code = alternatives(one.text)?.code;
  const names = [...(code === undefined ? [] : [code]), ...inside(one.text), ...one.otherNames.flatMap((text) => text.split(/\s*[,;]\s*/))].flatMap((text) => {
    const kind = kindOfName(text);
    return kind === null || letters(outside(text)) === own ? [] : [{ kind, text: outside(text) }];
  });
  return [...new Map(names.map((name) => [letters(name.text), name])).values()];
}

/** The names that are its own: as the study calls it, and its codes. */
export const namesOf = (one: Intervention): string[] => [drugName(one.text), ...furtherNames(one).flatMap(({ kind, text }) => (kind === "code" || kind === "inn" ? [text] : []))];

type New = Extract<Answer, { is: "new" }>;

/** A molecule that is not held, with its other names. */
export function newMolecule({ id, slug, title, question }: New, one: Treatment, cite: Cite): Statement {
  const own = drugName(one.text);
  // Another study of the batch has given it its name.
  const names = [...(letters(own) === letters(title) ? [] : [{ kind: kindOfName(own) ?? "alias", text: own }]), ...furtherNames(one)].flatMap(({ kind, text }) => (letters(text) === letters(title) ? [] : [{ id: itemIdOf(text), kind, text }]));
  const distinct = [...new Map(names.map((name) => [name.id, name])).values()];
  return {
    kind: "molecule",
    id,
    slug,
    data: { name: title, ...(distinct.length ? { names: distinct } : {}) },
    whole: [],
    citations: [
      ...cite("Interventions", "The name under which the study gives it.", ["name"]),
      ...cite("Interventions", "Another name that the study gives for it.", distinct.map((name) => `names.${name.id}`)),
    ],
    doubts: question === null ? {} : { "*": { question, about: { what: "molecule", text: one.text } } },
  };
}
