export type Mentionable = { id: string; name: string };
/** A piece of a comment; `person` where it names one. */
export type Piece = { text: string; person: string | null };

const folded = (text: string) => text.normalize("NFC").toLocaleLowerCase("en");
const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The people named at this `@`: those of the longest name that stands there whole. Two of one name are both meant. */
function namedAt(text: string, at: number, people: readonly Mentionable[]): Mentionable[] {
  const rest = text.slice(at + 1);
  const fitting = people.filter(({ name }) => folded(rest.slice(0, name.length)) === folded(name) && !isWord(rest[name.length]));
  const longest = Math.max(0, ...fitting.map(({ name }) => name.length));
  return fitting.filter(({ name }) => name.length === longest);
}

/** A text cut where it names somebody: "@Ana Lima". An e-mail address names nobody. */
export function piecesOf(text: string, people: readonly Mentionable[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const [first] = at < from || isWord(text[at - 1]) ? [] : namedAt(text, at, people);
    if (!first) continue;
    const end = at + 1 + first.name.length;
    if (at > from) pieces.push({ text: text.slice(from, at), person: null });
    pieces.push({ text: text.slice(at, end), person: first.id });
    from = end;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), person: null }] : pieces;
}

/** Ids of the people that a text names, each once. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  const ids = new Set<string>();
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) if (!isWord(text[at - 1])) for (const { id } of namedAt(text, at, people)) ids.add(id);
  return [...ids];
}
