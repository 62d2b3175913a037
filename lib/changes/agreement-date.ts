import type { PartnershipChange } from "./changed-partnerships.ts";

export type AgreementDate = { date: string | null; field: "signed" | "start" | "end"; words: string };

/** The date of an agreement by which it changed, the field that holds it, and what stands before it. */
export function agreementDate({ kind, row: { signed, start, end } }: PartnershipChange): AgreementDate {
  if (kind === "ended" || kind === "lapsed") return { date: end, field: "end", words: kind === "ended" ? "ended" : "to end" };
  return signed === null ? { date: start, field: "start", words: "from" } : { date: signed, field: "signed", words: "signed" };
}
