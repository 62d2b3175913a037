import type { Mapped, Statement, Unmapped } from "#lib/import/compare/statement.ts";
import { citer } from "./cite.ts";
import { companyOf, furtherName, newCompany } from "./companies.ts";
import type { Answer } from "./answer.ts";
import { conditionsOf, type Condition } from "./conditions.ts";
import { factsOf, type Facts } from "./facts.ts";
import type { HeldProgram, Known } from "./known.ts";
import { newMolecule, treatmentsOf, type Treatment } from "./molecules.ts";
import { named, programsOfTrial, whyNoIndication, type Sponsor } from "./program-of-trial.ts";
import { sourceOf, sourceStatement } from "./source-statement.ts";
import { partiesOf, type Party } from "./sponsors.ts";
import type { Study } from "./study.ts";
import { distinctLines } from "./text.ts";
import { trialStatement } from "./trial-statement.ts";

/** A study with what its names are here. */
export type Named = { study: Study; facts: Facts; parties: { party: Party; answer: Answer }[]; treatments: Treatment[]; conditions: Condition[] };

/** Finds what the names of a study mean: of companies, of drugs, of diseases. */
export function nameStudy(study: Study, known: Known): Named {
  const parties = partiesOf(study).map((party) => ({ party, answer: companyOf(party, known) }));
  const isIndustry = parties[0]?.party.role === "sponsor" && parties[0].party.agency === "INDUSTRY";
  return { study, facts: factsOf(study), parties, treatments: treatmentsOf(study, known, isIndustry), conditions: conditionsOf(study, known) };
}

/** All that the registry states by one study: of its own record, of companies, drugs, diseases and programs, and of the study. */
export function mapStudy({ study, facts, parties, treatments, conditions }: Named, known: Known, programs: ReadonlyMap<string, readonly HeldProgram[]>): Mapped {
  const { nctId } = study;
  const source = sourceOf(study, known);
  const cite = citer(source.id);
  const countries = distinctLines(study.protocolSection.contactsLocationsModule?.locations?.map(({ country }) => country) ?? []);
  const trial = known.trials.get(nctId);
  const sponsors: Sponsor[] = parties.map(({ party, answer }) => {
    const company = named(answer);
    return { ...party, id: company?.id ?? null, slug: company?.slug ?? "", title: company?.title ?? party.name };
  });
  const { statements, links, unmapped } = programsOfTrial({ study, facts, treatments, conditions, countries, sponsors, trial, programs, known, cite });

  const about = { study, facts, parties, treatments, conditions: conditions.map(({ text }) => text), countries, links, held: trial, cite };
  return {
    key: nctId,
    sourceId: source.id,
    statements: together([
      sourceStatement(study, known),
      ...parties.flatMap(({ party, answer }) => companyStatements(party, answer, known, cite)),
      ...treatments.flatMap((one) => (one.answer.is === "new" ? [newMolecule(one.answer, one, cite)] : [])),
      ...statements,
      trialStatement(about),
    ]),
    unmapped: distinct([
      ...facts.unreadable,
      ...parties.flatMap(({ party, answer }) => waiting("company", party.text, answer)),
      ...treatments.flatMap((one) => waiting("molecule", one.text, one.answer)),
      ...conditions.flatMap((condition): Unmapped[] => {
        const isProposed = condition.fresh?.is === "new" && statements.some(({ kind, id }) => kind === "indication" && id === (condition.fresh as { id: string }).id);
        return condition.answer.is !== "unknown" || isProposed ? [] : [{ what: "indication", text: condition.text, reason: whyNoIndication(condition, conditions, facts) }];
      }),
      ...unmapped,
    ]),
  };
}

const waiting = (what: Unmapped["what"], text: string, answer: Answer): Unmapped[] => (answer.is === "unknown" ? [{ what, text, reason: answer.reason }] : []);

/** A company that is not held, and the one that it belongs to; a further name of one that is. */
function companyStatements(party: Party, answer: Answer, known: Known, cite: ReturnType<typeof citer>): Statement[] {
  if (answer.is === "held") return answer.question === null ? [] : [furtherName(answer.record, answer.question, party, cite)];
  if (answer.is !== "new") return [];
  if (party.parent === null) return [newCompany(answer, party, null, cite)];
  const owner: Party = { ...party, text: party.parent, name: party.parent, abbreviation: null, parent: null, isPerson: false };
  const above = companyOf(owner, known);
  const parent = named(above);
  const own = newCompany(answer, party, parent === null || parent.id === answer.id ? null : parent.id, cite);
  if (parent && parent.question !== null) own.doubts.parentId = { question: parent.question, about: { what: "company", text: party.parent } };
  return [...(above.is === "new" && above.id !== answer.id ? [newCompany(above, owner, null, cite)] : []), own];
}

/** One statement for each record: what the first one says holds, and lists grow. */
function together(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>();
  for (const one of statements) {
    const before = byId.get(one.id);
    if (!before) {
      byId.set(one.id, one);
      continue;
    }
    const said = new Set(Object.keys(before.data).filter((field) => !Array.isArray(before.data[field])));
    const data: Statement["data"] = { ...before.data };
    const skipped = new Set<string>();
    for (const [field, value] of Object.entries(one.data)) {
      const there = data[field];
      if (!Array.isArray(value)) {
        if (said.has(field)) skipped.add(field);
        else data[field] = value;
      } else if (Array.isArray(there)) {
        for (const { id } of there) skipped.add(`${field}.${id}`);
        data[field] = [...there, ...value.filter(({ id }) => !there.some((item) => item.id === id))];
      } else data[field] = value;
    }
    const citations = one.citations.filter(({ field }) => !skipped.has(field));
    byId.set(one.id, { ...before, data, citations: [...before.citations, ...citations], doubts: { ...one.doubts, ...before.doubts } });
  }
  return [...byId.values()];
}

const distinct = (unmapped: readonly Unmapped[]): Unmapped[] => [...new Map(unmapped.map((one) => [JSON.stringify([one.what, one.text]), one])).values()];
