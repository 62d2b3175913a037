const MOST_OFFERED = 8;
const LONGEST = 60;

/** What is typed after the @ before the caret, on the same line; null where no mention is being typed. */
export function mentionBefore(text: string, caret: number): string | null {
  const at = text.lastIndexOf("@", caret - 1);
  if (at === -1 || caret - at > LONGEST) return null;
  const before = text[at - 1];
  if (before !== undefined && /[\p{L}\p{N}]/u.test(before)) return null;
  const typed = text.slice(at + 1, caret);
  return typed.includes("\n") ? null : typed;
}

/** Names of which a part begins with what was typed; none once it is a whole name and more. */
export function matchingNames(names: readonly string[], typed: string): string[] {
  const wanted = typed.toLocaleLowerCase("en");
  return names.filter((name) => ` ${name.toLocaleLowerCase("en")}`.includes(` ${wanted}`)).slice(0, MOST_OFFERED);
}
