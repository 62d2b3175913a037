import { expectedOfField, type HeldValue } from "./dated-field.ts";
import { OF_NOTHING, type Expected } from "./expectation.ts";

type Partnership = { id: string; title: string };

/** When an agreement is to end. Its term is fixed by contract, also where the year is worked out from it. */
export function partnershipExpectations({ id, title }: Partnership, history: readonly HeldValue[]): Expected[] {
  const said = expectedOfField({ field: "end", certainty: "firm", history });
  return said ? [{ ...OF_NOTHING, id: `${id} end`, origin: "partnership", recordId: id, partnershipId: id, kind: "agreement_end", title: `End of the agreement: ${title}`, ...said }] : [];
}
