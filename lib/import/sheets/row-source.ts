import { spaced } from "#lib/import/folding.ts";
import { idOf, newId, newSlug } from "#lib/import/compare/new-id.ts";
import type { Statement } from "#lib/import/compare/statement.ts";
import type { CitationInput } from "#lib/records/state.ts";
import { looseUrl } from "./held-names.ts";
import type { Known } from "./known.ts";
import type { ReadColumn, ReadRow } from "./read-row.ts";
import type { SheetRequest } from "./request.ts";

/** A sheet as a source: the same bytes are the same document, whatever they are called and whenever they are read. */
const sheetSourceId = (fileHash: string): string => `source:sheet-${fileHash.slice(0, 16)}`;

/** Who says what a row says: the source, with a statement of it where it is not held, and how a value of it is cited. */
export type RowSource = { id: string; statement: Statement | null; cite: (column: ReadColumn, field: string) => CitationInput };

/** The document that the row itself names, or the one of the whole sheet. */
export function rowSource(request: SheetRequest, { row, cells }: ReadRow, { names }: Known): RowSource {
  const said = (key: string) => String(cells.find(({ column }) => column.target.key === key)?.values[0]?.value ?? "");
  const [title, url, locator] = [said("source.title"), said("source.url"), said("source.locator")];
  const sheet = request.format.type === "xlsx" ? `sheet ${request.format.sheet}, ` : "";
  const place = (column: ReadColumn) => `${sheet}row ${row}, column ${column.name}`.slice(0, 300);
  if (title === "" && url === "") {
    const { id, statement } = sourceOfSheet(request, names("source").byId.has(sheetSourceId(request.hash)));
    const inside = locator === "" ? "" : `${locator}, `;
    return { id, statement, cite: (column, field) => ({ field, sourceId: id, locator: `${inside}${place(column)}`.slice(0, 300) }) };
  }
  const sources = names("source");
  const [byTitle, ...more] = sources.byName.get(spaced(title)) ?? [];
  const held = url === "" ? (more.length === 0 ? byTitle : undefined) : sources.byUrl.get(looseUrl(url));
  const id = held?.id ?? (url === "" ? newId("source", title) : idOf("source", looseUrl(url)));
  const data = { title: (title || url).slice(0, 300), kind: "other", ...(url === "" ? {} : { url }) };
  const statement: Statement | null = held ? null : { kind: "source", id, slug: newSlug(title || looseUrl(url)), data, whole: [], citations: [], doubts: {} };
  return { id, statement, cite: (column, field) => ({ field, sourceId: id, locator: locator || null, paraphrase: `Given in ${request.name}, ${place(column)}.` }) };
}

function sourceOfSheet({ source, name, hash }: SheetRequest, isHeld: boolean): Pick<RowSource, "id" | "statement"> {
  if (source.of === "record") return { id: source.id, statement: null };
  const id = sheetSourceId(hash);
  if (isHeld) return { id, statement: null };
  return { id, statement: { kind: "source", id, slug: newSlug(`${name.replace(/\.[a-z]{3,4}$/i, "")} ${source.day}`), data: { title: name, kind: "dataset", retrieved: source.day }, whole: [], citations: [], doubts: {} } };
}
