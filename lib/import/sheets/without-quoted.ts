/** A text in which what stands in quotes is left out, so that signs and lines inside cells are not counted. */
export function withoutQuoted(text: string): string {
  const plain: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.slice(at).search(/(?:^|[,;\t|\r\n])"/);
    if (open < 0) break;
    const from = at + open + (text[at + open] === '"' ? 0 : 1);
    let end = from + 1;
    while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
    // A quote that nothing closes is a sign like any other.
    if (end >= text.length) break;
    plain.push(text.slice(at, from));
    at = end + 1;
  }
  return plain.join("") + text.slice(at);
}
