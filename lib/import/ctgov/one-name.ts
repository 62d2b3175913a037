import { letters } from "#lib/import/folding.ts";
import type { Answer } from "./answer.ts";
import type { Named } from "./map-study.ts";
import { namesOf, type Treatment } from "./molecules.ts";

type New = Extract<Answer, { is: "new" }>;

/**
 * Several studies of a batch may name one record that is not held, each in its own way. The first name is the record's, for
 * all of them; else each study would change what the one before has said.
 */
export function settleNames(studies: readonly Named[]) {
  const byId = new Map<string, New>();
  const settle = (answer: Answer, id = "id" in answer ? answer.id : ""): Answer => {
    if (answer.is !== "new") return answer;
    const first = byId.get(id) ?? { ...answer, id };
    byId.set(id, first);
    return { ...answer, id, slug: first.slug, title: first.title, question: answer.question === null ? null : first.question };
  };
  const molecules = oneMolecule(studies.flatMap(({ treatments }) => treatments));
  for (const study of studies) {
    study.parties = study.parties.map((one) => ({ ...one, answer: settle(one.answer) }));
    study.treatments = study.treatments.map((one) => ({ ...one, answer: settle(one.answer, one.answer.is === "new" ? molecules.get(one.answer.id) : undefined) }));
  }
}

/** Of new molecules that share a name or a code the id of the first one, by the id of each. */
function oneMolecule(treatments: readonly Treatment[]): Map<string, string> {
  const [byName, same] = [new Map<string, string>(), new Map<string, string>()];
  const root = (id: string): string => {
    const next = same.get(id) ?? id;
    return next === id ? id : root(next);
  };
  for (const one of treatments) {
    if (one.answer.is !== "new") continue;
    const { id } = one.answer;
    if (!same.has(id)) same.set(id, id);
    for (const name of namesOf(one).map(letters)) {
      const other = byName.get(name);
      if (other === undefined) byName.set(name, id);
      else if (root(other) !== root(id)) same.set(root(id), root(other));
    }
  }
  return new Map([...same.keys()].map((id) => [id, root(id)]));
}
