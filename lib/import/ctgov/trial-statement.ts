import { labelDate } from "#lib/dates/label.ts";
import { spaced } from "#lib/import/folding.ts";
import { newId } from "#lib/import/compare/new-id.ts";
import type { Doubt, ItemGiven, Statement } from "#lib/import/compare/statement.ts";
import type { CitationInput, Scalar } from "#lib/records/state.ts";
import { STOP_REASONS, TRIAL_PHASES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import type { Answer } from "./answer.ts";
import type { Cite } from "./cite.ts";
import { citeRole } from "./companies.ts";
import { drugName } from "./drug-names.ts";
import type { Facts } from "./facts.ts";
import type { HeldTrial } from "./known.ts";
import type { Treatment } from "./molecules.ts";
import { named, type Link } from "./program-of-trial.ts";
import type { Party } from "./sponsors.ts";
import type { Study } from "./study.ts";
import type { Plain } from "./text.ts";
import { withIds, type Wanted } from "./trial-items.ts";

export type TrialAbout = {
  study: Study;
  facts: Facts;
  parties: readonly { party: Party; answer: Answer }[];
  treatments: readonly Treatment[];
  conditions: readonly string[];
  countries: readonly string[];
  links: readonly Link[];
  held: HeldTrial | undefined;
  cite: Cite;
};

type Field = { field: string; value: Scalar | undefined; locator: string; paraphrase: () => string; derivation?: string };

const ofText = (field: string, given: Plain | null | undefined, locator: string, paraphrase: string): Field => ({
  field,
  value: given === undefined || given === null ? given : given.text,
  locator,
  paraphrase: () => (given?.cut ? `${paraphrase} It is cut here; the registry has more.` : paraphrase),
});

function fieldsOf(facts: Facts): Field[] {
  const { phase, status, lastKnown, start, primaryCompletion, completion, enrolment, enrolmentKind, healthyVolunteers, stopReason } = facts;
  const known = status && TRIAL_STATUSES.label(status).toLowerCase();
  const kind = enrolmentKind ?? null;
  return [
    ofText("title", facts.title, "Title", "The title of the study."),
    ofText("acronym", facts.acronym, "Acronym", "The acronym of the study."),
    { field: "phase", value: phase, locator: "Phase", paraphrase: () => `Registered as ${phase && TRIAL_PHASES.label(phase)}.` },
    { field: "status", value: status, locator: "Status", paraphrase: () => (lastKnown ? `Status: ${known}; the last one known was ${TRIAL_STATUSES.label(lastKnown).toLowerCase()}.` : `Status: ${known}.`) },
    ofText("whyStopped", facts.whyStopped, "Why stopped", "Why the study stopped, in the words of whoever registered it."),
    { field: "stopReason", value: stopReason, locator: "Why stopped", paraphrase: () => "Why the study stopped.", derivation: "The registry gives the reason in words; their sort follows from these." },
    { field: "start", value: start, locator: "Start date", paraphrase: () => `Start of the study: ${start && labelDate(start)}.` },
    { field: "primaryCompletion", value: primaryCompletion, locator: "Primary completion date", paraphrase: () => `Primary completion: ${primaryCompletion && labelDate(primaryCompletion)}.` },
    { field: "completion", value: completion, locator: "Completion date", paraphrase: () => `Completion: ${completion && labelDate(completion)}.` },
    { field: "enrolment", value: enrolment, locator: "Enrolment", paraphrase: () => `Number of participants${kind ? `, ${kind}` : ""}: ${enrolment}.` },
    { field: "enrolmentKind", value: enrolmentKind, locator: "Enrolment", paraphrase: () => `The number is the ${kind} one.` },
    {
      field: "healthyVolunteers",
      value: healthyVolunteers,
      locator: "Healthy volunteers",
      paraphrase: () => (healthyVolunteers ? "The study takes healthy volunteers." : "The study takes no healthy volunteers."),
    },
  ];
}

const BELONGS = "Drug, condition and country of the study are those of the program; a country that was not seen is left open.";

/** What the registry says of the study itself. */
export function trialStatement({ study, facts, parties, treatments, conditions, countries, links, held, cite }: TrialAbout): Statement {
  const { nctId, isWhole } = study;
  const data: Statement["data"] = { nctId };
  const citations: CitationInput[] = cite("NCT id", "The number of the study in the registry.", ["nctId"]);
  const doubts: Record<string, Doubt> = {};
  const whole: string[] = [];
  for (const { field, value, locator, paraphrase, derivation } of fieldsOf(facts)) {
    if (value === undefined) continue;
    data[field] = value;
    if (value !== null) citations.push(...cite(locator, paraphrase(), [field], derivation));
  }
  if (facts.stopReason) doubts.stopReason = { question: `Was the study stopped over ${STOP_REASONS.label(facts.stopReason).toLowerCase()}? The registry says: ${[...(facts.whyStopped?.text ?? "")].slice(0, 300).join("")}` };
  /** A list that the registry gives in full, though it may be empty, is whole. */
  const list = (name: string, items: ItemGiven[]) => {
    if (items.length > 0) data[name] = items;
    if (isWhole) whole.push(name);
  };

  const behind = companiesOf(parties, held);
  list("companies", behind.map(({ item }) => item));
  for (const { item, party, answer } of behind) {
    citations.push(...citeRole(party.role, item.id, cite, answer.is === "held" ? answer.derivation : null));
    const question = named(answer)?.question ?? null;
    if (question !== null) doubts[`companies.${item.id}`] = { question, about: { what: "company", text: party.text } };
  }

  const given = withIds(treatments.map((one) => treatmentItem(one, held)), held?.molecules.map(({ id }) => id) ?? []);
  list("molecules", given);
  for (const [place, item] of given.entries()) {
    const { text, answer, because, role } = treatments[place] as Treatment;
    const derivation = answer.is === "held" ? answer.derivation : answer.is === "new" && spaced(drugName(text)) !== spaced(answer.title) ? `The registry writes "${text}".` : null;
    citations.push(...cite("Interventions", role === null || because === null ? "What the study gives." : "What the study gives, and in which of its arms.", [`molecules.${item.id}`], [derivation, because].filter(Boolean).join(" ")));
    const question = named(answer)?.question ?? null;
    if (question !== null) doubts[`molecules.${item.id}`] = { question, about: { what: "molecule", text } };
  }

  const programs = withIds(links.map(({ programId, slug }) => ({ as: slug, held: held?.programs.find((link) => link.programId === programId)?.id, parts: { programId } })), held?.programs.map(({ id }) => id) ?? []);
  if (programs.length > 0) data.programs = programs;
  for (const [place, item] of programs.entries()) {
    citations.push(...cite("Interventions; Conditions", "The drug and the conditions under study.", [`programs.${item.id}`], BELONGS));
    const question = links[place]?.question ?? null;
    if (question !== null) doubts[`programs.${item.id}`] = { question };
  }

  for (const [name, texts, locator, paraphrase] of [
    ["conditions", conditions, "Conditions", "The conditions under study."],
    ["countries", countries, "Locations", "The countries of its sites."],
  ] as const) {
    const there = held?.[name] ?? [];
    list(name, withIds(texts.map((text) => ({ as: text, held: there.find((one) => spaced(one.name) === spaced(text))?.id, parts: { name: text } })), there.map(({ id }) => id)));
    if (texts.length > 0) citations.push(...cite(locator, paraphrase, [name]));
  }
  return { kind: "trial", id: held?.id ?? newId("trial", nctId), slug: held?.slug ?? nctId.toLowerCase(), data, whole, citations, doubts };
}

/** Who is behind the study, as far as there is a record of it; a company that sponsors it is no collaborator as well. */
function companiesOf(parties: TrialAbout["parties"], held: HeldTrial | undefined) {
  const seen = new Set<string>();
  const behind = parties.flatMap(({ party, answer }) => {
    const company = named(answer);
    if (!company || seen.has(company.id)) return [];
    seen.add(company.id);
    const there = held?.companies.find(({ companyId, role }) => companyId === company.id && role === party.role);
    return [{ party, answer, wanted: { as: company.slug, held: there?.id, parts: { companyId: company.id, role: party.role } } }];
  });
  const items = withIds(behind.map(({ wanted }) => wanted), held?.companies.map(({ id }) => id) ?? []);
  return behind.map(({ party, answer }, place) => ({ party, answer, item: items[place] as ItemGiven }));
}

function treatmentItem({ text, answer, role }: Treatment, held: HeldTrial | undefined): Wanted {
  const molecule = named(answer);
  const there = held?.molecules.find(({ moleculeId, name }) => (moleculeId === null ? spaced(name ?? "") === spaced(text) : moleculeId === molecule?.id));
  return { as: molecule?.slug ?? text, held: there?.id, parts: { moleculeId: molecule?.id ?? null, name: molecule ? null : text, ...(role === null ? {} : { role }) } };
}
