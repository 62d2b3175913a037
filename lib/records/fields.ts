import { z } from "zod";
import { parsePartialDate } from "#lib/dates/partial-date.ts";

// The building blocks of every kind's schema. What is not stated is null, never an empty string. `meta` says how a form
// asks for it; a text without one is a line.

// Invisible and direction-changing characters make two names look alike, or one read as another.
export const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/;

const clean = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(max, `must be at most ${max} characters`)
    .refine((text) => !UNSEEN.test(text), "must not hold invisible or direction-changing characters")
    .refine((text) => text.isWellFormed(), "must be well-formed Unicode")
    .transform((text) => text.normalize("NFC"));

export const line = clean(300);
export const paragraph = clean(4000).meta({ input: "paragraph" });
export const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** Readable (`molecule:hqp1351`) or random; it never changes. */
export const recordId = z.string().regex(/^[a-z0-9][a-z0-9:._-]{0,199}$/i, "must be letters, digits and : . _ -");
export const reference = z.string().min(1, "must name a record");

export const partialDate = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, "must be a date such as 2019, 2019-H1, 2019-Q3, 2019-05 or 2019-05-31")
  .meta({ input: "date" });

export const itemId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "must be a-z, 0-9 and hyphens");
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a-z and 0-9 with single hyphens between").max(120);

/** A list of an aggregate: its items have ids that stay, so that a citation or a diff can name one field of one item. */
export function items<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .array(z.strictObject({ id: itemId, ...shape }))
    .default([])
    .superRefine((list, context) => {
      const seen = new Set<string>();
      for (const [position, item] of list.entries()) {
        const id = (item as { id: string }).id;
        if (seen.has(id)) context.addIssue({ code: "custom", path: [position, "id"], message: `is used twice: ${id}` });
        seen.add(id);
      }
    });
}
