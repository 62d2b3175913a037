const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A new id for an item or a record: letters and digits, too many to meet twice. Also in a browser without https. */
export function randomId(length = 12): string {
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte, index) => LETTERS[byte % (index === 0 ? 26 : 36)]).join("");
}
