import type { WebPage, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import type { CatalystProfile } from "./queries.ts";
import { catalystSummary } from "./summary.ts";

/** An event that may never come has no type of its own in the vocabulary of search engines: it is a page about what it is of. */
export function catalystStructuredData({ record, row }: CatalystProfile): Exclude<WithContext<WebPage>, string> {
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    name: record.title,
    url: recordAddress("catalyst", record.slug),
    description: catalystSummary(row),
    about: row.companies.map(({ title, slug }) => ({ "@type": "Organization" as const, name: title, url: recordAddress("company", slug) })),
    mentions: row.molecules.map(({ title, slug }) => ({ "@type": "Drug" as const, name: title, url: recordAddress("molecule", slug) })),
  };
}
