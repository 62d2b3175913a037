import type { RecordKind } from "#lib/db/generated/enums.ts";
import { newId, newSlug } from "#lib/import/compare/new-id.ts";
import type { Doubt, Statement, Unmapped } from "#lib/import/compare/statement.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { findRecord, rememberedAs, type FoundRecord } from "./find-record.ts";
import type { Known } from "./known.ts";
import type { ReadColumn } from "./read-row.ts";
import type { RowSource } from "./row-source.ts";

/** A record that a cell names; `doubt`: what has to be asked of it. */
export type Reference = { id: string; title: string; doubt?: Doubt };

/** Kinds of which a record can be made from a name alone. */
const MADE: ReadonlySet<RecordKind> = new Set(["company", "molecule", "indication", "target"]);

/** Looks up what a row names, and gathers the records that would be made for it, and what nothing answers to. */
export class References {
  readonly statements = new Map<string, Statement>();
  readonly unmapped: Unmapped[] = [];
  private readonly known: Known;
  private readonly source: RowSource;
  private readonly makesRecords: boolean;

  constructor(known: Known, source: RowSource, makesRecords: boolean) {
    this.known = known;
    this.source = source;
    this.makesRecords = makesRecords;
  }

  find = (kind: RecordKind, text: string): FoundRecord => findRecord(this.known.names, kind, text, this.known.remembered);

  /** The record that a cell names; one that is not held is stated along with the row. Null: it waits as unmapped. */
  resolve(kind: RecordKind, text: string, column: ReadColumn): Reference | null {
    const found = this.find(kind, text);
    const about = { what: rememberedAs(kind), text };
    if (found.is === "held") return found;
    if (found.is === "likely") return { id: found.id, title: found.title, doubt: { question: found.question, about: { ...about, recordId: found.id } } };
    if (found.is === "none") return this.leave(kind, text, found.reason);
    if (!MADE.has(kind) || !this.makesRecords) return this.leave(kind, text, `No ${RECORD_KINDS.label(kind).toLowerCase()} that is held is called so.`);
    const id = newId(kind, text);
    const question = found.question ?? `No ${RECORD_KINDS.label(kind).toLowerCase()} is called “${text}”. Should there be a record of it?`;
    this.statements.set(id, { kind, id, slug: newSlug(text), data: { name: text }, whole: [], citations: [this.source.cite(column, "name")], doubts: { "*": { question, about } } });
    return { id, title: text };
  }

  leave(kind: RecordKind, text: string, reason: string): null {
    this.unmapped.push({ what: rememberedAs(kind), text, reason });
    return null;
  }
}
