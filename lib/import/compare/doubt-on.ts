import { covers } from "#lib/records/field-path.ts";
import { REFERENCES } from "#lib/records/kinds.ts";
import { WHOLE } from "#lib/import/decide/change.ts";
import type { Doubt, Statement } from "./statement.ts";

/** What is asked about a part of what a source says: of itself, of its item, or of a part of it. */
export function doubtOn({ doubts }: Pick<Statement, "doubts">, part: string): Doubt | undefined {
  if (part === WHOLE) return doubts[WHOLE];
  return Object.entries(doubts).find(([about]) => about !== WHOLE && (covers(about, part) || covers(part, about)))?.[1];
}

type Asked = { part: string; after: unknown; statement: Pick<Statement, "kind" | "id" | "doubts"> };

/** What the text may mean that a question is about: the record that is named, that the change links to, or that it is of. */
export function matchAsked({ part, after, statement }: Asked): { what: NonNullable<Doubt["about"]>["what"]; text: string; recordId: string } | null {
  const about = doubtOn(statement, part)?.about;
  if (!about) return null;
  const links = typeof after === "object" && after !== null ? Object.entries(after) : [[part, after] as const];
  const link = links.find(([name, value]) => REFERENCES[name] === about.what && typeof value === "string")?.[1] as string | undefined;
  const recordId = about.recordId ?? link ?? (statement.kind === about.what && part !== WHOLE ? statement.id : undefined);
  return recordId === undefined ? null : { what: about.what, text: about.text, recordId };
}
