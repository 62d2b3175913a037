import { covers } from "#lib/records/field-path.ts";
import { WHOLE } from "./change.ts";
import type { Doubt, Statement } from "./statement.ts";

/** What is asked about a part of what a source says: of itself, of its item, or of a part of it. */
export function doubtOn({ doubts }: Pick<Statement, "doubts">, part: string): Doubt | undefined {
  if (part === WHOLE) return doubts[WHOLE];
  return Object.entries(doubts).find(([about]) => about !== WHOLE && (covers(about, part) || covers(part, about)))?.[1];
}
