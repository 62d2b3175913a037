import { idOf, newSlug } from "#lib/import/compare/new-id.ts";
import type { Statement, Unmapped } from "#lib/import/compare/statement.ts";
import { programKey } from "#lib/programs/title.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import type { Answer } from "./answer.ts";
import type { Cite } from "./cite.ts";
import { indicationStatements, readsAsDisease, type Condition } from "./conditions.ts";
import { isUntracked, territoryOf, type Place } from "./countries.ts";
import type { Facts } from "./facts.ts";
import { isDrug } from "./interventions.ts";
import type { HeldProgram, HeldTrial, Known } from "./known.ts";
import type { Treatment } from "./molecules.ts";
import type { Party } from "./sponsors.ts";
import { isPivotal, newSteps, stepsOf, type Step } from "./steps.ts";
import type { Study } from "./study.ts";

/** A program that the study supports. `question`: null where it surely does. */
export type Link = { programId: string; slug: string; question: string | null };
export type Sponsor = Party & { id: string | null; slug: string; title: string };

export type TrialParts = {
  study: Study;
  facts: Facts;
  treatments: readonly Treatment[];
  conditions: readonly Condition[];
  countries: readonly string[];
  /** Who is behind the study, the sponsor first; the id is null where it has no record. */
  sponsors: readonly Sponsor[];
  trial: HeldTrial | undefined;
  programs: ReadonlyMap<string, readonly HeldProgram[]>;
  known: Known;
  cite: Cite;
};
export type Programs = { statements: Statement[]; links: Link[]; unmapped: Unmapped[] };

/** A study of more diseases than these is a basket: each would be a row of the pipeline that nobody announced. */
const MOST_DISEASES = 6;
const MOST_PROGRAMS = 6;

type Named = { id: string; slug: string; title: string; question: string | null };

/** The record that an answer leads to, held or new. */
export function named(answer: Answer): Named | null {
  if (answer.is === "held") return { ...answer.record, question: answer.question };
  return answer.is === "new" ? { id: answer.id, slug: answer.slug, title: answer.title, question: answer.question } : null;
}

/** Of several indications of a study those that no other one is a kind of. */
function narrowest(indications: readonly Named[], { names: { indications: held } }: Known): Named[] {
  const broader = new Set<string>();
  for (const { id } of indications)
    for (let at = held.byId.get(id)?.broaderId ?? null, steps = 0; at !== null && steps < 20; at = held.byId.get(at)?.broaderId ?? null, steps++) broader.add(at);
  return indications.filter(({ id }) => !broader.has(id));
}

/**
 * The programs that a study supports: one for each molecule that it tests and each disease, where it has its sites. A program
 * that is the same in all three is surely one of them; one that may be it is a question; where there is none, a new one is.
 * Only a company's study speaks of a program, or one in which a company of the program takes part: what others try with a
 * medicine is no plan of its developer's. A study of healthy people is of no disease. And where a study is held with programs
 * of a molecule, somebody has said which ones they are.
 */
export function programsOfTrial(about: TrialParts): Programs {
  const { study, facts, treatments, conditions, countries, sponsors, trial, programs, known, cite } = about;
  const result: Programs = { statements: [], links: [], unmapped: [] };
  const { studyType } = study.protocolSection.designModule ?? {};
  const isPlain = facts.healthyVolunteers !== true && (studyType === undefined || studyType === "INTERVENTIONAL");
  const [lead] = sponsors;
  const isIndustry = lead?.role === "sponsor" && lead.agency === "INDUSTRY";
  const steps = stepsOf(study, facts);
  const place = territoryOf(countries);
  const diseases = diseasesOf(conditions);
  const indications = new Map<string, Named>();
  for (const { answer } of conditions) {
    const indication = answer.is === "held" ? named(answer) : null;
    if (indication && !indications.has(indication.id)) indications.set(indication.id, indication);
  }
  const proposed = new Map<string, Statement[]>();
  let made = 0;

  for (const treatment of treatments) {
    const { answer, role } = treatment;
    const molecule = named(answer);
    if (!molecule || !isPlain || role === "comparator" || !isDrug(treatment)) continue;
    const held = programs.get(molecule.id) ?? [];
    const live = held.filter((program) => !program.isDeleted);
    const isTheirs = isIndustry || live.some(({ companies }) => sponsors.some(({ id }) => id !== null && companies.includes(id)));
    if (!isTheirs) continue;
    const linked = live.filter(({ id }) => trial?.programs.some(({ programId }) => programId === id));
    for (const program of linked) keepSteps(result.statements, program, newSteps(steps, program.events, study.nctId), cite);
    // Of a known drug whose part the study does not say, beside one that it tests, nothing new is told.
    const isStudied = role === "investigational" || (role === null && (answer.is === "new" || !treatments.some((other) => other.role === "investigational")));
    const isProposable = isIndustry && isStudied && linked.length === 0;

    const isBasket = diseases.length > MOST_DISEASES;
    if (isBasket && isProposable) result.unmapped.push({ what: "program", text: molecule.title, reason: `The study names ${diseases.length} diseases, too many to propose a program for each.` });
    const wanted = [...narrowest([...indications.values()], known)];
    if (isProposable && !isBasket)
      for (const condition of diseases) {
        const found = condition.fresh && named(condition.fresh);
        if (!found || wanted.some(({ id }) => id === found.id)) continue;
        wanted.push(found);
        if (!known.names.byId.has(found.id) && !proposed.has(found.id)) proposed.set(found.id, indicationStatements({ is: "new", ...found }, condition, known, cite));
      }
    for (const indication of wanted) {
      const same = held.filter(({ indicationId }) => indicationId === indication.id);
      const fit = fitOf(same.filter((program) => !program.isDeleted), place);
      if (fit && (fit.isExact || linked.length === 0)) {
        const question = fit.isExact && molecule.question === null && indication.question === null ? null : `Does the study belong to ${fit.program.title}?`;
        result.links.push({ programId: fit.program.id, slug: fit.program.slug, question });
        if (!linked.includes(fit.program)) keepSteps(result.statements, fit.program, newSteps(steps, fit.program.events, study.nctId), cite);
        continue;
      }
      if (!isProposable || isBasket || fit) continue;
      const title = [molecule.title, indication.title, place.territory && TERRITORIES.label(place.territory)].filter(Boolean).join(", ");
      if (same.some((program) => program.isDeleted && program.territory === place.territory && program.setting === null)) {
        result.unmapped.push({ what: "program", text: title, reason: "It was held once, and was deleted." });
        continue;
      }
      if (steps.length === 0) {
        result.unmapped.push({ what: "program", text: title, reason: "The study has no phase that is a stage of a program." });
        continue;
      }
      if (made >= MOST_PROGRAMS) {
        result.unmapped.push({ what: "program", text: title, reason: `The study would make more than ${MOST_PROGRAMS} programs.` });
        continue;
      }
      made++;
      const program = newProgram({ molecule, indication, title, place, lead: lead as Sponsor, steps, pivotal: isPivotal(study), countries }, cite);
      result.statements.push(program);
      result.links.push({ programId: program.id, slug: program.slug, question: `Track ${title} as a program?` });
    }
    if (isProposable && !isBasket && place.territory === null) result.unmapped.push(...countries.filter(isUntracked).map((text): Unmapped => ({ what: "territory", text, reason: "No territory is tracked for this country." })));
  }
  // Only what a program refers to is proposed.
  const used = new Set(result.statements.map(({ data }) => data.indicationId));
  result.statements.unshift(...[...proposed].flatMap(([id, statements]) => (used.has(id) ? statements : [])));
  result.links = [...new Map(result.links.map((link) => [link.programId, link])).values()];
  return result;
}

/** The conditions that are diseases, by name. */
const diseasesOf = (conditions: readonly Condition[]): Condition[] => conditions.filter(({ text }) => readsAsDisease(text));

/** Why a condition that nothing answers to was not proposed either. */
export function whyNoIndication({ text, answer }: Condition, conditions: readonly Condition[], facts: Facts): string {
  const reason = answer.is === "unknown" ? answer.reason : "";
  if (facts.healthyVolunteers === true) return `${reason} The study takes healthy volunteers, so it is of no disease.`;
  if (!readsAsDisease(text)) return `${reason} It does not read as the name of a disease.`;
  const diseases = diseasesOf(conditions).length;
  return diseases > MOST_DISEASES ? `${reason} The study names ${diseases} diseases, too many to propose each.` : reason;
}

/** Of a molecule's programs for a disease the one that a study belongs to, by where it has its sites. */
function fitOf(programs: readonly HeldProgram[], { territory }: Place): { program: HeldProgram; isExact: boolean } | null {
  const exact = programs.find((program) => program.territory === territory && program.setting === null);
  if (exact) return { program: exact, isExact: true };
  const loose = programs.find((program) => program.territory === territory) ?? programs.find((program) => program.territory === null || program.territory === "global" || territory === null || territory === "global");
  return loose ? { program: loose, isExact: false } : null;
}

/** The citations of a step, as those of the registry's programs are written. */
const citeSteps = (steps: readonly Step[], cite: Cite) =>
  steps.flatMap(({ event, locator, paraphrase, derivation, registrational }) => [
    ...cite(locator, paraphrase, [`events.${event.id}`], derivation),
    ...(registrational ? cite(registrational.locator, registrational.paraphrase, [`events.${event.id}.registrational`], registrational.derivation) : []),
  ]);

/** What a study shows of a held program, each step a question. */
function keepSteps(statements: Statement[], program: HeldProgram, steps: readonly Step[], cite: Cite) {
  if (steps.length === 0 || statements.some(({ id }) => id === program.id)) return;
  const doubts = steps.map(({ event, paraphrase }) => [`events.${event.id}`, { question: `Is it a step of ${program.title}? ${paraphrase}` }]);
  statements.push({ kind: "program", id: program.id, slug: program.slug, data: { events: steps.map(({ event }) => event) }, whole: [], citations: citeSteps(steps, cite), doubts: Object.fromEntries(doubts) });
}

type NewProgram = { molecule: Named; indication: Named; title: string; place: Place; lead: Sponsor; steps: readonly Step[]; pivotal: boolean; countries: readonly string[] };

function newProgram({ molecule, indication, title, place, lead, steps, pivotal, countries }: NewProgram, cite: Cite): Statement {
  const developer = lead.id === null ? null : { id: lead.slug.slice(0, 64), companyId: lead.id, role: "developer" };
  const { territory } = place;
  const doubts: Statement["doubts"] = { "*": { question: `Track ${title} as a program?${pivotal ? " The study's title calls it pivotal, or one for registration." : ""}` } };
  for (const { event } of pivotal ? steps.filter((step) => step.registrational) : []) doubts[`events.${event.id}.registrational`] = { question: "Is the study meant to support an approval? Its title calls it pivotal, or one for registration." };
  return {
    kind: "program",
    id: idOf("program", programKey({ moleculeId: molecule.id, indicationId: indication.id, territory, setting: null })),
    slug: newSlug([molecule.slug, indication.slug, territory ?? ""].join(" ")),
    data: {
      moleculeId: molecule.id,
      indicationId: indication.id,
      ...(territory ? { territory } : {}),
      ...(developer ? { companies: [developer] } : {}),
      ...(steps.length ? { events: steps.map(({ event }) => event) } : {}),
    },
    whole: [],
    citations: [
      ...cite("Interventions", "The drug under study.", ["moleculeId"]),
      ...cite("Conditions", "The disease under study.", ["indicationId"]),
      ...(territory ? cite("Locations", countries.length === 1 ? `Country of the study's sites: ${TERRITORIES.label(territory)}.` : `The study has sites in ${countries.length} countries.`, ["territory"], place.derivation) : []),
      ...(developer ? cite("Sponsor", `${lead.title} sponsors the study.`, [`companies.${developer.id}`]) : []),
      ...citeSteps(steps, cite),
    ],
    doubts,
  };
}
