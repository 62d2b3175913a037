import { hash } from "node:crypto";
import type { FieldError } from "#lib/errors.ts";
import { flatten } from "./diff.ts";
import { covering } from "./field-path.ts";
import type { AggregateData, Citation } from "./state.ts";
import type { z } from "zod";
import type { citationSchema } from "./state.ts";

type Parsed = z.output<typeof citationSchema>;

/** A citation without an id gets one from what makes it that citation: field, source, locator and stance. */
export function identify(citation: Parsed): Citation {
  const parts = [citation.field, citation.sourceId, citation.locator, citation.stance, citation.unsourcedReason];
  const id = citation.id ?? `c${hash("sha256", JSON.stringify(parts)).slice(0, 12)}`;
  return { ...citation, id };
}

/** Every value needs a citation of it, its item or its list; every citation needs a value that it speaks of. */
export function checkEvidence(data: AggregateData, citations: readonly Citation[]): FieldError[] {
  const fields = [...flatten(data).keys()];
  // A source that says otherwise is no support for the value.
  const supported = new Set(citations.filter((citation) => citation.stance === "supports").map((citation) => citation.field));
  const bare = fields
    .filter((field) => !covering(field).some((one) => supported.has(one)))
    .map((path) => ({ path, message: "has no citation, and is not marked as unsourced" }));
  const covered = new Set(fields.flatMap(covering));
  const idle = [...new Set(citations.map((citation) => citation.field))]
    .filter((one) => !covered.has(one))
    .map((path) => ({ path: "citations", message: `cite the field ${path}, which has no value` }));
  return [...bare, ...idle];
}
