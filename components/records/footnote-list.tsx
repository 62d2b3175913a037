import { html, inner, type Html } from "#components/ui/html.ts";
import { addressHere } from "#lib/as-of/stand.ts";
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
      <ul className="notes" {...inner(...notes.bySource.map(sourceNotes))} />
    </section>
  );
}

const sourceNotes = (group: Footnote[]): Html =>
  html`<li data-source="">${sourceLine(group[0]?.source ?? null)}<ol>${group.map((note) => html`<li id="note-${note.number}" value="${note.number}">${noteWords(note)}</li>`)}</ol></li>`;

function sourceLine(source: Footnote["source"]): Html {
  if (!source) return html`<p><b>Unsourced</b></p>`;
  const details = [
    SOURCE_KINDS.label(source.kind).toLowerCase(),
    source.publisher,
    source.said && `said ${labelDate(source.said)}`,
    source.published && `published ${labelDate(source.published)}`,
  ];
  return html`<p><a href="${addressHere(`/sources/${source.slug}`)}">${source.title}</a> <span>${details.filter(Boolean).join(", ")}</span></p>`;
}

function noteWords({ source, locator, paraphrase, stance, derivation, unsourcedReason }: Footnote): Html {
  if (!source) return html`${unsourcedReason}`;
  const words = locator || paraphrase ? html`${locator && html`<b>${locator}</b>`}${locator && paraphrase && ": "}${paraphrase}` : "the document as a whole";
  const against = stance === "contradicts" && html`<b class="text-alert"> Contradicts the value shown.</b>`;
  return html`${words}${against}${derivation && html` <i>Derived:</i> ${derivation}`}`;
}
