import { AppError } from "#lib/errors.ts";
import { paragraph } from "#lib/records/fields.ts";

/** What somebody says with a decision; null where they say nothing. Throws AppError `invalid`. */
export function readComment(text: unknown, needed: string | null = null): string | null {
  const refuse = (message: string) => new AppError("invalid", "Nothing was done.", { fields: [{ path: "comment", message }] });
  if (typeof text !== "string" || text.trim() === "") {
    if (needed !== null) throw refuse(needed);
    return null;
  }
  const parsed = paragraph.safeParse(text);
  if (!parsed.success) throw refuse(parsed.error.issues[0]?.message ?? "cannot be read");
  return parsed.data;
}
