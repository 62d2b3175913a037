import type { Footnotes, Footnote } from "#lib/records/footnotes.ts";

/** Keeps a mark on the line of its value. */
const WORD_JOINER = "\u2060";

const name = (note: Footnote) => (note.source ? [note.source.title, note.locator].filter(Boolean).join(", ") : "unsourced");

/** `beside` is a field whose marks stand next to these: what both rest on is marked there alone. */
type Props = { notes: Footnotes; record: string; field: string; beside?: string };

/**
 * The marks behind a value. Each is a link to its note at the foot of the page; with JavaScript, pointing at it, focusing
 * or tapping it opens the note beside it (citation-card.tsx).
 */
export function Cite({ notes, record, field, beside }: Props) {
  const shown = beside ? notes.of(record, beside) : [];
  const marks = notes.of(record, field).filter((note) => !shown.includes(note));
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
