import { html, inner, type Html } from "#components/ui/html.ts";
import type { Footnotes, Footnote } from "#lib/records/footnotes.ts";

/** Keeps a mark on the line of its value. */
const WORD_JOINER = html`&#8288;`;

type Props = {
  notes: Footnotes;
  record: string;
  /** Several, where a value is put together from them. */
  field: string | readonly string[];
  /** A field whose marks stand next to these: what both rest on is marked there alone. */
  beside?: string;
};

/**
 * The marks behind a value. Each is a link to its note at the foot of the page; with JavaScript, pointing at it, focusing
 * or tapping it opens the note beside it (citation-card.tsx), and leads those at the desk to the history of the value.
 */
export function Cite(props: Props) {
  const marks = marksOf(props);
  return marks.length === 0 ? null : <sup className="cite" data-of={subject(props)} {...inner(WORD_JOINER, ...marks)} />;
}

/** The same inside other markup. */
export function cite(notes: Footnotes, record: string, field: Props["field"]): Html | null {
  const marks = marksOf({ notes, record, field });
  return marks.length === 0 ? null : html`<sup class="cite" data-of="${subject({ record, field })}">${WORD_JOINER}${marks}</sup>`;
}

/** Which value the marks are behind: for value-history.ts. */
const subject = ({ record, field }: Pick<Props, "record" | "field">): string => `${record} ${[field].flat()[0]}`;

function marksOf({ notes, record, field, beside }: Props): Html[] {
  const shown = beside ? notes.of(record, beside) : [];
  const all = new Set([field].flat().flatMap((one) => notes.of(record, one)));
  return [...all].filter((note) => !shown.includes(note)).sort((a, b) => a.number - b.number).map(mark);
}

const name = (note: Footnote) => (note.source ? [note.source.title, note.locator].filter(Boolean).join(", ") : "unsourced");

function mark(note: Footnote): Html {
  const words = note.source ? note.number : "unsourced";
  return html`<a href="#note-${note.number}" aria-label="Source ${note.number}: ${name(note)}">${words}${note.stance === "contradicts" && "≠"}</a>`;
}
