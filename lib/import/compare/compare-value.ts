import type { Scalar } from "#lib/records/state.ts";
import type { Comparison } from "./comparison.ts";
import { distinct, hasEnough, isSupportedBy } from "./support.ts";

/** One field of a record. A source that states nothing takes away only what rested on it alone. */
export function compareValue(at: Comparison, field: string, given: Scalar): void {
  const held = (at.data[field] ?? null) as Scalar;
  const cited = at.given(field);
  if (held === given) {
    if (given === null || cited.length === 0 || isSupportedBy(at.citations, field, at.sources) || hasEnough(at.citations, field)) return;
    if (!at.found(field, "support", held, given)) return;
    at.citations = distinct([...at.citations, ...cited]);
    at.agree(field);
    return;
  }
  if (given === null) {
    if (at.restsOnIt(field) && at.found(field, "changed_value", held, null)) write(at, field, null);
    return;
  }
  if (at.isProtected(field)) return at.disagree(field, cited, held, given);
  if (at.found(field, held === null ? "new_value" : "changed_value", held, given)) write(at, field, given);
}

/** What was cited for the value before was cited for another one. Who contradicted it goes on doing so. */
function write(at: Comparison, field: string, value: Scalar): void {
  at.data = { ...at.data, [field]: value };
  const kept = at.citations.filter((one) => one.field !== field || (value !== null && one.stance === "contradicts" && !at.isOwn(one)));
  at.citations = value === null ? kept : distinct([...kept, ...at.given(field)]);
  at.agree(field);
}
