// What the font of the pictures has (Latin-1 and common punctuation), less the signs that the drawer takes for emoji.
// For anything else it would ask a font host on the network.
const UNDRAWABLE = /[^\u0020-\u007E\u00A1-\u00A8\u00AA-\u00AD\u00AF-\u00FF\u0131\u0152\u0153\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u20AC\u2212]+/gu;

/** The part of a text that can be drawn; accents that the font lacks are taken off their letters. */
export function drawable(text: string): string {
  const latin = text.normalize("NFC").replaceAll(UNDRAWABLE, (missing) => missing.normalize("NFKD").replaceAll(UNDRAWABLE, ""));
  return latin.replaceAll(/\(\s*\)/g, "").replaceAll(/\s+/g, " ").trim();
}
