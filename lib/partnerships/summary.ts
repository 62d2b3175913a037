import { PARTNERSHIP_KINDS, PARTY_ROLES } from "#lib/vocabularies/partnerships.ts";
import type { PartnershipProfile } from "./queries.ts";
import { moleculePhrase, termWords } from "./words.ts";

const list = new Intl.ListFormat("en-GB");

/** "Licence: MSD (licensor) and Ascentage Pharma (licensee), over HQP8361; date not stated." */
export function partnershipSummary({ agreement }: PartnershipProfile): string {
  const kind = agreement.kind ? PARTNERSHIP_KINDS.label(agreement.kind) : "Agreement";
  const parties = list.format(agreement.parties.map(({ company, role }) => (role === "partner" ? company.title : `${company.title} (${PARTY_ROLES.label(role).toLowerCase()})`)));
  const over = agreement.molecules.length ? `over ${list.format(agreement.molecules.map(moleculePhrase))}` : "molecules not stated";
  return `${kind}: ${parties}, ${over}; ${termWords(agreement) ?? "date not stated"}.`;
}
