const BEYOND_ASCII = /[^\0-\x7f]+/gu;
const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/;

const asReferences = (text: string) => Array.from(text, (character) => `&#${character.codePointAt(0)};`).join("");
const asEscapes = (text: string) => text.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");

/**
 * The same page in ASCII alone: character references in markup, escapes in the strings of scripts (JavaScript and JSON).
 * A single other character makes a string twice as large in memory, and it is then encoded anew each time it is sent.
 */
export function toAscii(html: string): string {
  const parts = html.split(SCRIPT).map((part, index) => part.replaceAll(BEYOND_ASCII, index % 4 === 2 ? asEscapes : asReferences));
  // Joined, it still has two bytes a character: only made from bytes does it have one.
  return Buffer.from(parts.join(""), "latin1").toString("latin1");
}
