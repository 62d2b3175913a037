import { letters } from "#lib/import/folding.ts";
import type { Answer } from "./answer.ts";
import { diseaseKeys, isShort } from "./conditions.ts";
import type { Named } from "./map-study.ts";
import { namesOf } from "./molecules.ts";

type New = Extract<Answer, { is: "new" }>;

/**
 * Several studies of a batch may name one record that is not held, each in its own way. The first name is the record's, for
 * all of them; else each study would change what the one before has said. A disease has its first name that is no short form.
 */
export function settleNames(studies: readonly Named[]) {
  const molecules = oneRecord(studies.flatMap(({ treatments }) => treatments.flatMap((one) => (one.answer.is === "new" ? [{ answer: one.answer, keys: namesOf(one).map(letters) }] : []))));
  const diseases = studies.flatMap(({ conditions }) => conditions.flatMap(({ text, fresh }) => (fresh?.is === "new" ? [{ answer: fresh, keys: diseaseKeys(text) }] : [])));
  const indications = oneRecord([...diseases.filter(({ answer }) => !isShort(answer.title)), ...diseases.filter(({ answer }) => isShort(answer.title))]);
  const companies = oneRecord(studies.flatMap(({ parties }) => parties.map(({ answer }) => ({ answer, keys: [] }))));
  for (const study of studies) {
    study.parties = study.parties.map((one) => ({ ...one, answer: companies(one.answer) }));
    study.treatments = study.treatments.map((one) => ({ ...one, answer: molecules(one.answer) }));
    study.conditions = study.conditions.map((one) => ({ ...one, fresh: one.fresh && indications(one.fresh) }));
  }
}

/** Of new records that share a key, or an id, the first one, for the answer of each. */
function oneRecord(all: readonly { answer: Answer; keys: readonly string[] }[]): (answer: Answer) => Answer {
  const [first, byKey, same] = [new Map<string, New>(), new Map<string, string>(), new Map<string, string>()];
  const root = (id: string): string => {
    const next = same.get(id);
    return next === undefined ? id : root(next);
  };
  for (const { answer, keys } of all) {
    if (answer.is !== "new") continue;
    if (!first.has(answer.id)) first.set(answer.id, answer);
    for (const key of keys) {
      const [one, other] = [root(byKey.get(key) ?? answer.id), root(answer.id)];
      if (one !== other) same.set(other, one);
      byKey.set(key, one);
    }
  }
  return (answer) => {
    const one = answer.is === "new" ? first.get(root(answer.id)) : undefined;
    return answer.is !== "new" || one === undefined ? answer : { ...answer, id: one.id, slug: one.slug, title: one.title, question: answer.question === null ? null : one.question };
  };
}
