import { createHash } from "node:crypto";
import { covers, splitPath } from "#lib/records/field-path.ts";
import { fieldLabel, type Titles } from "#lib/records/field-words.ts";
import type { AggregateData, Citation, Discrepancy, Item, RecordState, Scalar } from "#lib/records/state.ts";
import { valueWords } from "#lib/records/value-words.ts";
import { identify } from "#lib/records/evidence.ts";
import { parsePartialDate } from "#lib/dates/partial-date.ts";
import type { Compared, FoundChange } from "#lib/import/decide/change.ts";
import { doubtOn } from "./doubt-on.ts";
import type { ReadStatement } from "./read-statement.ts";
import { supportersOf, withoutStatements } from "./support.ts";

export type CompareOptions = {
  /** Take these changes alone (by part) into the state; all are found all the same. */
  only?: ReadonlySet<string>;
  /** What records are called that the source refers to: a disagreement is kept in words. */
  titleOf?: Titles;
};

const LONGEST = 300;
const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** A citation as one of another place. */
export const placed = (citation: Citation, field: string): Citation => (citation.field === field ? citation : identify({ ...citation, id: undefined, field }));

/** A record on its way from what is held to what a source says of it. */
export class Comparison {
  readonly statement: ReadStatement;
  readonly sources: ReadonlySet<string>;
  data: AggregateData;
  citations: Citation[];
  discrepancies: Discrepancy[];
  /** Items that go by another id here than the source gives them. */
  readonly renamed = new Map<string, string>();
  private readonly held: RecordState;
  private readonly changes: FoundChange[] = [];
  private readonly options: CompareOptions;

  constructor(statement: ReadStatement, held: RecordState, options: CompareOptions) {
    this.statement = statement;
    this.held = held;
    this.options = options;
    this.sources = new Set(statement.citations.flatMap(({ sourceId }) => sourceId ?? []));
    this.data = { ...held.data };
    this.citations = held.citations;
    this.discrepancies = held.discrepancies;
  }

  /** Notes a change; whether it is taken into the state. `about`: the part under the source's own id. */
  found(part: string, kind: FoundChange["kind"], before: unknown, after: unknown, about = part): boolean {
    this.changes.push({ part, kind, before, after, question: doubtOn(this.statement, about)?.question ?? null });
    return !this.options.only || this.options.only.has(part);
  }

  compared(): Compared {
    return { state: { ...this.held, data: this.data, citations: this.citations, discrepancies: this.discrepancies }, changes: this.changes, renamed: this.renamed };
  }

  /** What the source is cited with for a field. */
  given(field: string): Citation[] {
    return this.statement.citations.filter((citation) => citation.field === field);
  }

  isOwn = ({ sourceId }: Citation): boolean => sourceId !== null && this.sources.has(sourceId);

  /** Whether somebody else supports what is held, or an editor ruled on it: then it is not written over. */
  isProtected(path: string): boolean {
    return this.valuesAt(path).some((value) => this.hasOthers(value)) || this.isRuled(path);
  }

  /** Whether what is held rests on this source, and on nothing else. */
  restsOnIt(path: string): boolean {
    const supporters = this.valuesAt(path).map((value) => supportersOf(this.citations, value));
    return supporters.every((some) => some.length > 0 && some.every(this.isOwn)) && !this.isRuled(path);
  }

  private hasOthers(path: string): boolean {
    return supportersOf(this.citations, path).some((citation) => citation.sourceId !== null && !this.isOwn(citation));
  }

  private isRuled(path: string): boolean {
    return this.discrepancies.some(({ field, status }) => covers(path, field) && status === "ruled");
  }

  /** A value by itself; an item by all that it holds, as each may rest on somebody else. */
  private valuesAt(path: string): string[] {
    const { field, item, part } = splitPath(path);
    if (item === null || part !== null) return [path];
    const held = ((this.data[field] ?? []) as Item[]).find(({ id }) => id === item);
    return Object.entries(held ?? {}).flatMap(([name, value]) => (name === "id" || value === null ? [] : [`${path}.${name}`]));
  }

  /** The source agrees on this path from now on. */
  agree(path: string): void {
    this.discrepancies = withoutStatements(this.discrepancies, path, this.sources);
  }

  /** The source says otherwise of what stays: noted once, unless it was ruled on already. */
  disagree(path: string, cited: readonly Citation[], before: Scalar, after: Scalar, about = path): void {
    const value = this.words(path, after);
    const noted = this.discrepancies.filter(({ field }) => field === path);
    const isSaid = noted.some(({ status, statements }) => statements.some((one) => one.value === value && (status === "ruled" || this.sources.has(one.sourceId))));
    const citation = cited.find(({ sourceId }) => sourceId !== null);
    if (isSaid || !citation?.sourceId || !this.found(path, "disagreement", before, after, about)) return;
    const { sourceId, locator, paraphrase } = citation;
    const said = { id: `s${short(`${sourceId}\n${value}`)}`, value, sourceId, locator, paraphrase, isError: false };
    const open = noted.find(({ status }) => status === "open");
    const question = `Sources give different values: ${fieldLabel(path).toLowerCase()}. Which one holds?`;
    const next: Discrepancy = open
      ? { ...open, statements: [...open.statements.filter((one) => !this.sources.has(one.sourceId)), said] }
      : { id: `d${short(`${path}\n${sourceId}\n${value}`)}`, field: path, question, status: "open", ruling: null, statements: [said] };
    this.discrepancies = open ? this.discrepancies.map((one) => (one === open ? next : one)) : [...this.discrepancies, next];
    // It cannot both say the same and say otherwise, unless nobody else says the same.
    if (this.hasOthers(path)) this.citations = this.citations.filter((one) => !(one.field === path && one.stance === "supports" && this.isOwn(one)));
  }

  private words(path: string, value: Scalar): string {
    const isDate = typeof value === "string" && parsePartialDate(value) !== null;
    const words = isDate ? value : (valueWords(this.statement.kind, path, value, this.options.titleOf ?? String) ?? "not stated");
    return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  }
}
