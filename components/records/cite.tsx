import type { Footnotes, Footnote } from "#lib/records/footnotes.ts";

/** Keeps a mark on the line of its value. */
const WORD_JOINER = "\u2060";

const name = (note: Footnote) => (note.source ? [note.source.title, note.locator].filter(Boolean).join(", ") : "unsourced");

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
 * or tapping it opens the note beside it (citation-card.tsx).
 */
export function Cite({ notes, record, field, beside }: Props) {
  const shown = beside ? notes.of(record, beside) : [];
  const all = new Set([field].flat().flatMap((one) => notes.of(record, one)));
  const marks = [...all].filter((note) => !shown.includes(note)).sort((a, b) => a.number - b.number);
  if (marks.length === 0) return null;
  return (
    <sup className="cite">
      {WORD_JOINER}
      {marks.map((note) => (
        <a key={note.number} href={`#note-${note.number}`} data-note={note.number} aria-label={`Source ${note.number}: ${name(note)}`}>
          {note.source ? note.number : "unsourced"}
          {note.stance === "contradicts" && "≠"}
        </a>
      ))}
    </sup>
  );
}
