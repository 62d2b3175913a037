import { Link } from "#components/ui/link.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnote, Footnotes } from "#lib/records/footnotes.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";

/** All notes of a page, at its foot: what a citation mark leads to without JavaScript, and what a print carries. */
export function FootnoteList({ notes }: { notes: Footnotes }) {
  if (notes.list.length === 0) return null;
  return (
    <section aria-labelledby="notes" className="mt-10 border-t border-rule pt-4">
      <h2 id="notes" className="mb-2 text-lg">
        Sources used on this page
      </h2>
      <ol className="gap-x-10 text-sm lg:columns-2">
        {notes.list.map((note) => (
          <li key={note.number} id={`note-${note.number}`} value={note.number} className="mb-2 ml-8 list-decimal break-inside-avoid pl-1 marker:text-muted">
            <Note note={note} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Note({ note }: { note: Footnote }) {
  const { source } = note;
  if (!source) return <span>Unsourced: {note.unsourcedReason}</span>;
  const details = [
    SOURCE_KINDS.label(source.kind).toLowerCase(),
    source.publisher,
    source.said && `said ${labelDate(source.said)}`,
    source.published && `published ${labelDate(source.published)}`,
  ];
  return (
    <>
      <Link href={`/sources/${source.slug}`}>{source.title}</Link>
      {note.locator && <>, {note.locator}</>}
      <span className="text-muted"> ({details.filter(Boolean).join(", ")})</span>
      {note.stance === "contradicts" && <strong className="font-semibold text-alert"> contradicts</strong>}
      {note.paraphrase && <span className="block">{note.paraphrase}</span>}
      {note.derivation && (
        <span className="block">
          <em>Derived:</em> {note.derivation}
        </span>
      )}
    </>
  );
}
