import { flatten } from "#lib/records/diff.ts";
import { covering, covers } from "#lib/records/field-path.ts";
import type { Titles } from "#lib/records/field-words.ts";
import { KINDS } from "#lib/records/kinds.ts";
import type { AggregateData, RecordState } from "#lib/records/state.ts";
import { WHOLE, type Compared, type FoundChange } from "#lib/import/decide/change.ts";
import { compareList } from "./compare-list.ts";
import { compareValue } from "./compare-value.ts";
import { Comparison, type CompareOptions } from "./comparison.ts";
import { doubtOn } from "./doubt-on.ts";
import { blankOf, type ReadStatement } from "./read-statement.ts";
import type { Statement } from "./statement.ts";

/**
 * What a source says of a record against what is held (null, or deleted: nothing). Nothing that the statement does not give
 * is touched; a value that rests on another source, or on a ruling, becomes a disagreement. Comparing again with the
 * outcome finds nothing.
 */
export function compare(statement: ReadStatement, held: RecordState | null, options: CompareOptions = {}): Compared {
  if (held === null || held.deleted) return compareNew(statement, held, options);
  const comparison = new Comparison(statement, held, options);
  for (const [field, given] of Object.entries(statement.data)) {
    if (Array.isArray(given)) compareList(comparison, field, given);
    else compareValue(comparison, field, given);
  }
  return comparison.compared();
}

/** What the record would be called. */
export function statedTitle({ kind, data, slug }: Pick<Statement, "kind" | "data" | "slug">, titleOf: Titles = String): string {
  const named = data.title ?? data.name ?? data.nctId;
  return typeof named === "string" ? named : kind === "program" ? KINDS.program.title({ ...blankOf(kind).data, ...(data as AggregateData) }, titleOf) : slug;
}

/** The record as one change, and those parts that the source leaves a doubt on as changes of their own. */
function compareNew(statement: ReadStatement, deleted: RecordState | null, { only, titleOf }: CompareOptions): Compared {
  const whole = statement.doubts[WHOLE];
  const title = statedTitle(statement, titleOf);
  const changes: FoundChange[] = [{ part: WHOLE, kind: whole?.about?.recordId ? "duplicate" : "new_record", before: null, after: title, question: whole?.question ?? null }];
  const left = new Set<string>();
  const isSure = Object.keys(statement.doubts).every((about) => about === WHOLE);
  /** Whether a part is taken, as far as it has to be asked. */
  const take = (part: string, kind: FoundChange["kind"], after: () => unknown): boolean => {
    const doubt = isSure ? undefined : doubtOn(statement, part);
    if (!doubt) return true;
    changes.push({ part, kind, before: null, after: after(), question: doubt.question });
    if (!only || only.has(part)) return true;
    left.add(part);
    return false;
  };
  const { items } = blankOf(statement.kind);
  const data: ReadStatement["data"] = {};
  for (const [field, given] of Object.entries(statement.data)) {
    if (Array.isArray(given)) data[field] = given.filter(({ id, ...parts }) => take(`${field}.${id}`, "new_item", () => ({ ...items[field], ...parts })));
    else if (given !== null && take(field, "new_value", () => given)) data[field] = given;
  }
  // Of most records that are not held nothing but the changes is asked for.
  let state: RecordState | undefined;
  const made = (): RecordState => {
    const citations = left.size === 0 ? statement.citations : statement.citations.filter(({ field }) => ![...left].some((part) => covers(part, field)));
    const taken = { ...statement, data, citations };
    // What was deleted comes back under its own address, with what the source says laid over what it held.
    return deleted ? compare(taken, { ...deleted, deleted: false, mergedInto: null }).state : stateOf(taken);
  };
  return {
    changes,
    renamed: new Map(),
    get state() {
      return (state ??= made());
    },
  };
}

/** The record as the source alone gives it. */
function stateOf({ kind, slug, data: given, citations }: ReadStatement): RecordState {
  const { data: blank, items } = blankOf(kind);
  const data = { ...blank };
  for (const [field, value] of Object.entries(given)) data[field] = Array.isArray(value) ? value.map((item) => ({ ...items[field], ...item })) : value;
  const spokenOf = new Set([...flatten(data).keys()].flatMap(covering));
  return { slug, published: true, deleted: false, mergedInto: null, data, citations: citations.filter(({ field }) => spokenOf.has(field)), discrepancies: [] };
}
