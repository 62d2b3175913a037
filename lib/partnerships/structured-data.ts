import type { WebPage, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import type { PartnershipProfile } from "./queries.ts";
import { partnershipSummary } from "./summary.ts";

/** An agreement has no type of its own in the vocabulary of search engines: it is a page about its parties and molecules. */
export function partnershipStructuredData(view: PartnershipProfile): Exclude<WithContext<WebPage>, string> {
  const { record, agreement } = view;
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    name: record.title,
    url: recordAddress("partnership", record.slug),
    description: partnershipSummary(view),
    about: agreement.parties.map(({ company }) => ({ "@type": "Organization" as const, name: company.title, url: recordAddress("company", company.slug) })),
    mentions: agreement.molecules.flatMap(({ link }) => (link ? [{ "@type": "Drug" as const, name: link.title, url: recordAddress("molecule", link.slug) }] : [])),
  };
}
