import { readAsOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { pointsOf, type Span } from "./span.ts";

/** Reads from both ends of a span. */
export function between<Answer>(present: Database, span: Span, read: (before: Database, after: Database) => Promise<Answer>): Promise<Answer> {
  const { from, to } = pointsOf(span);
  return readAsOf(present, from, (before) => readAsOf(present, to, (after) => read(before, after)));
}
