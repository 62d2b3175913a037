import type { SourceKind, Stance } from "#lib/db/generated/enums.ts";

/** A citation as a page shows it. `source` is null where a value is marked as unsourced. */
export type CitationView = {
  recordId: string;
  field: string;
  source: { slug: string; title: string; kind: SourceKind; publisher: string | null; published: string | null; said: string | null } | null;
  locator: string | null;
  paraphrase: string | null;
  stance: Stance;
  derivation: string | null;
  unsourcedReason: string | null;
};

export type Footnote = Omit<CitationView, "recordId" | "field"> & { number: number };

const identity = ({ source, locator, paraphrase, stance, derivation, unsourcedReason }: CitationView) =>
  JSON.stringify([source?.slug, locator, paraphrase, stance, derivation, unsourcedReason]);

/** The numbered notes of one page: the same words of the same source are one note, however many values rest on them. */
export class Footnotes {
  readonly list: Footnote[];
  /** The same notes, source by source. */
  readonly bySource: Footnote[][];
  private readonly byField = new Map<string, Footnote[]>();

  /** Sources stand in the order in which `citations` first name them, and the notes of each in that order, too. */
  constructor(citations: readonly CitationView[]) {
    const known = new Map<string, Footnote>();
    const groups = new Map<string, Footnote[]>();
    for (const citation of citations) {
      const key = identity(citation);
      let note = known.get(key);
      if (!note) {
        const { recordId: _record, field: _field, ...rest } = citation;
        note = { ...rest, number: 0 };
        known.set(key, note);
        const source = citation.source?.slug ?? "";
        groups.set(source, [...(groups.get(source) ?? []), note]);
      }
      const at = `${citation.recordId} ${citation.field}`;
      const notes = this.byField.get(at);
      if (!notes) this.byField.set(at, [note]);
      else if (!notes.includes(note)) notes.push(note);
    }
    this.bySource = [...groups.values()];
    this.list = this.bySource.flat();
    for (const [index, note] of this.list.entries()) note.number = index + 1;
    for (const notes of this.byField.values()) notes.sort((a, b) => a.number - b.number);
  }

  /**
   * The notes of a field; where none of its own supports it, also those of its item, else of its list: a source that says
   * otherwise is not who says so.
   */
  of(recordId: string, field: string): Footnote[] {
    const found: Footnote[] = [];
    for (let path = field; path; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
      found.push(...(this.byField.get(`${recordId} ${path}`) ?? []));
      if (found.some(({ stance }) => stance === "supports")) break;
    }
    return [...new Set(found)].sort((a, b) => a.number - b.number);
  }
}
