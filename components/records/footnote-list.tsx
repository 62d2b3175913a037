import { Link } from "#components/ui/link.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnote, Footnotes } from "#lib/records/footnotes.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";

/** All notes of a page under their sources, at its foot: where a mark leads without JavaScript, and what a print carries. */
export function FootnoteList({ notes }: { notes: Footnotes }) {
  if (notes.list.length === 0) return null;
  return (
    <section aria-labelledby="notes" className="mt-10 border-t border-rule pt-4">
      <h2 id="notes" className="mb-3 text-lg">
        Sources used on this page
      </h2>
      <ul className="gap-x-10 text-sm lg:columns-2">
        {notes.bySource.map((group) => (
          <li key={group[0]?.number} className="mb-3" data-source="">
            <SourceLine source={group[0]?.source ?? null} />
            <ol>
              {group.map((note) => (
                <li key={note.number} id={`note-${note.number}`} value={note.number} className="ml-7 list-decimal pl-1 marker:text-muted">
                  <Note note={note} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceLine({ source }: Pick<Footnote, "source">) {
  if (!source) return <p className="font-semibold">Unsourced</p>;
  const details = [
    SOURCE_KINDS.label(source.kind).toLowerCase(),
    source.publisher,
    source.said && `said ${labelDate(source.said)}`,
    source.published && `published ${labelDate(source.published)}`,
  ];
  return (
    <p className="break-after-avoid">
      <Link href={`/sources/${source.slug}`}>{source.title}</Link> <span className="text-muted">{details.filter(Boolean).join(", ")}</span>
    </p>
  );
}

function Note({ note }: { note: Footnote }) {
  if (!note.source) return <span>{note.unsourcedReason}</span>;
  return (
    <>
      {note.locator && <b className="font-semibold">{note.locator}</b>}
      {note.locator && note.paraphrase && ": "}
      {note.paraphrase}
      {!note.locator && !note.paraphrase && "the document as a whole"}
      {note.stance === "contradicts" && <b className="font-semibold text-alert"> Contradicts the value shown.</b>}
      {note.derivation && (
        <>
          {" "}
          <i>Derived:</i> {note.derivation}
        </>
      )}
    </>
  );
}
