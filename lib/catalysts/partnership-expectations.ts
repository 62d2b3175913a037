import { endCertainty } from "#lib/partnerships/end.ts";
import { expectedOfField, type HeldValue } from "./dated-field.ts";
import { OF_NOTHING, type Expected } from "./expectation.ts";

type Partnership = { id: string; title: string };

/** When an agreement is to end. Where its end is known, and is past, it has. */
export function partnershipExpectations({ id, title }: Partnership, history: readonly HeldValue[]): Expected[] {
  const said = expectedOfField({ field: "end", certainty: endCertainty, history });
  return said ? [{ ...OF_NOTHING, id: `${id} end`, origin: "partnership", recordId: id, partnershipId: id, kind: "agreement_end", title: `End of the agreement: ${title}`, ...said }] : [];
}
