import { diseaseName, diseaseWords } from "#lib/import/disease-names.ts";
import { letters } from "#lib/import/folding.ts";
import { remembering } from "#lib/import/remembering.ts";
import { itemIdOf, newId, newSlug } from "#lib/import/compare/new-id.ts";
import type { Statement } from "#lib/import/compare/statement.ts";
import { byMapping, certain, fresh, likely, several, unknown, type Answer } from "./answer.ts";
import type { Cite } from "./cite.ts";
import { citer } from "./cite.ts";
import type { Held } from "./names-index.ts";
import type { Known } from "./known.ts";
import { MONDO_SOURCE } from "./mondo.ts";
import type { Study } from "./study.ts";
import { distinctLines } from "./text.ts";

/** A condition of a study, with what it is here. `mesh`: the heading of that very name. `fresh`: the indication that it would become, where nothing answers to it. */
export type Condition = { text: string; answer: Answer; fresh: Answer | null; mesh: string | null };

const BRACKETED = /^(.+?)\s*\(([^()]+)\)?$/;
/** Two capitals at least: "Skin" in brackets is a place. */
const SHORT = /^(?=.*[A-Z].*[A-Z])[A-Za-z0-9+/-]{2,10}$/;

/** "Acute Myeloid Leukemia (AML)" and "AML (Acute Myeloid Leukemia)": a disease and its short form. */
export function diseaseNames(text: string): { name: string; abbreviation: string | null } {
  const [, front = text, within = ""] = BRACKETED.exec(text) ?? [];
  if (SHORT.test(within.trim())) return { name: front, abbreviation: within.trim() };
  return SHORT.test(front) && within.includes(" ") ? { name: within, abbreviation: front } : { name: text, abbreviation: null };
}

const PADDED = /^D000(0[0-5]\d{4}|06[0-5]\d{3})$/;
/** MeSH writes its numbers up to 65999 with six digits, the registry some of them with nine. */
const headingId = (id: string): string => id.replace(PADDED, "D$1");

/** Headings of the registry's own choosing, for the study as a whole. */
const headingsOf = (study: Study) =>
  (study.derivedSection?.conditionBrowseModule?.meshes ?? []).flatMap(({ id, term }) => (id && term && /^[CD]\d{6,9}$/.test(id) ? [{ id: headingId(id), words: diseaseWords(term) }] : []));

/**
 * Which indications the conditions of a study are. A held name: certain, whatever its spelling. The same words in another order,
 * or the MeSH heading of a held indication: a question, for a heading may be broader than the condition.
 */
export function conditionsOf(study: Study, known: Known): Condition[] {
  const texts = distinctLines(study.protocolSection.conditionsModule?.conditions ?? []);
  const headings = headingsOf(study);
  return texts.map((text) => {
    const words = new Set([diseaseWords(text), diseaseWords(diseaseNames(text).name)]);
    const mesh = headings.find((heading) => words.has(heading.words))?.id ?? null;
    // One condition and one heading: they are the same, or the one is a kind of the other.
    const nearest = mesh ?? (texts.length === 1 && headings.length === 1 ? (headings[0]?.id ?? null) : null);
    const answer = indicationOf(text, nearest, known);
    return { text, mesh, answer, fresh: answer.is === "unknown" && readsAsDisease(text) ? newIndication(text, known) : null };
  });
}

function indicationOf(text: string, mesh: string | null, known: Known): Answer {
  const { indications } = known.names;
  const mapped = byMapping(known.names, known.remembered("indication", text));
  if (mapped) return mapped;
  const { name, abbreviation } = diseaseNames(text);
  const by = (index: ReadonlyMap<string, readonly Held[]>, keys: readonly string[]) => [...new Map(keys.flatMap((key) => index.get(key) ?? []).map((held) => [held.id, held])).values()];
  const exact = by(indications.byName, [diseaseName(text), diseaseName(name)]);
  if (exact.length > 1) return several(text, exact);
  if (exact[0]) return certain(exact[0]);
  const alike = by(indications.byWords, [diseaseWords(text), diseaseWords(name), ...(abbreviation === null ? [] : [diseaseWords(abbreviation)])]);
  if (alike.length > 1) return several(text, alike);
  if (alike[0]) return likely(alike[0], `Is "${text}" ${alike[0].title}?`, `The registry writes "${text}".`);
  const filed = mesh === null ? [] : (indications.byMesh.get(mesh) ?? []);
  if (filed.length > 1) return several(text, filed);
  if (filed[0]) return likely(filed[0], `Is "${text}" ${filed[0].title}? The registry files the study under the MeSH heading ${mesh}, which may be broader.`, `The MeSH heading ${mesh}, that the registry files the study under, is that of the indication.`);
  return unknown("No held indication has this name.");
}

const LONGEST_NAME = 80;
const MOST_WORDS = 10;
const NO_DISEASE = /\bhealthy\b|\bhealth\b|\bvolunteers?\b|\bstandard of care\b|\bage[ds]?\b|\bsurvival\b|\bquality of life\b|\bmutations?$|\bexpress(?:ing|ion)$|ectomy$|\bsurgery$/i;

/** Whether it reads as a disease, and not as who is let into the study. */
export const readsAsDisease = remembering((text: string): boolean => text.length <= LONGEST_NAME && text.split(" ").length <= MOST_WORDS && !NO_DISEASE.test(text) && letters(text).length > 2);

/** What is the same for two conditions that most likely are one disease: the words in any order, the short form. */
export function diseaseKeys(text: string): string[] {
  const { name, abbreviation } = diseaseNames(text);
  return [diseaseWords(name), ...(abbreviation === null ? [] : [diseaseWords(abbreviation)])].filter((key) => key !== "");
}

export const isShort = (text: string): boolean => SHORT.test(text);

function newIndication(text: string, known: Known): Answer {
  const { name } = diseaseNames(text);
  return fresh(known.names, { id: newId("indication", name), slug: newSlug(name), title: name, question: `Track "${name}" as an indication?` });
}

type New = Extract<Answer, { is: "new" }>;

/** An indication that is not held, with the ids that its heading has; the source of the latter comes along. */
export function indicationStatements({ id, slug, title, question }: New, { text, mesh }: Condition, known: Known, cite: Cite): Statement[] {
  const { name, abbreviation } = diseaseNames(text);
  const names = [
    ...(abbreviation === null ? [] : [{ id: "abbreviation", kind: "abbreviation", text: abbreviation }]),
    // Another study of the batch has given it its name.
    ...(diseaseName(name) === diseaseName(title) ? [] : [{ id: itemIdOf(name), kind: isShort(name) ? "abbreviation" : "alias", text: name }]),
  ];
  const mondo = mesh === null ? undefined : known.mondoByMesh.get(mesh);
  const { isHeld, ...source } = known.mondoSource;
  const statement: Statement = {
    kind: "indication",
    id,
    slug,
    data: {
      name: title,
      ...(mesh === null ? {} : { meshId: mesh }),
      ...(mondo === undefined ? {} : { mondoId: mondo }),
      ...(names.length === 0 ? {} : { names }),
    },
    whole: [],
    citations: [
      ...cite("Conditions", "The disease under study.", ["name", ...names.map((one) => `names.${one.id}`)]),
      ...(mesh === null ? [] : cite("Conditions", `The registry files the study under the MeSH heading ${mesh}, which has the disease's name.`, ["meshId"])),
      ...(mondo === undefined ? [] : citer(source.id)(mondo, `MONDO matches the disease exactly to the MeSH heading ${mesh}.`, ["mondoId"])),
    ],
    doubts: question === null ? {} : { "*": { question, about: { what: "indication", text } } },
  };
  return mondo === undefined || isHeld ? [statement] : [{ kind: "source", ...source, data: { ...MONDO_SOURCE.data }, whole: [], citations: [], doubts: {} }, statement];
}
