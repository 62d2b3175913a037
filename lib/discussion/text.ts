import { AppError } from "#lib/errors.ts";
import { paragraph } from "#lib/records/fields.ts";

export const LONGEST_TEXT = 4000;

/**
 * What somebody wrote in the field `path` of a form, under the same rules as the texts of a record. Throws AppError
 * `invalid`.
 */
export function readText(path: string, given: unknown): string {
  // Forms send line ends as two characters.
  const text = typeof given === "string" ? given.replaceAll("\r\n", "\n") : "";
  const parsed = paragraph.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", "Nothing was saved.", { fields: [{ path, message: parsed.error.issues[0]?.message ?? "cannot be read" }] });
}

/** The same, where nothing need be written. */
export const readOptionalText = (path: string, given: unknown): string | null => (typeof given === "string" && given.trim() !== "" ? readText(path, given) : null);
