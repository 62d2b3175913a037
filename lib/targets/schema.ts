import { z } from "zod";
import { line, optional, reference } from "#lib/records/fields.ts";
import { names } from "#lib/records/shared-lists.ts";
import { TARGET_VARIANT_KINDS } from "#lib/vocabularies/targets.ts";

export const targetSchema = z
  .strictObject({
    name: line,
    fullName: optional(line),
    family: optional(line),
    hgncId: optional(z.string().regex(/^HGNC:\d+$/, "must be like HGNC:990")),
    uniprot: optional(z.string().regex(/^[A-Z0-9]{6}([A-Z0-9]{4})?$/, "must be a UniProt accession such as P10415")),
    variantKind: optional(z.enum(TARGET_VARIANT_KINDS.values)),
    variantOfId: optional(reference),
    names,
  })
  .refine((target) => (target.variantKind === null) === (target.variantOfId === null), {
    path: ["variantOfId"],
    message: "a variant names both its kind and what it is a variant of",
  });
