import { z } from "zod";

const schema = z.email().max(254);

/** As accounts keep it: small letters, nothing around it. Null where it is none. */
export function emailAddress(text: string): string | null {
  const parsed = schema.safeParse(text.trim().toLowerCase());
  return parsed.success ? parsed.data : null;
}
