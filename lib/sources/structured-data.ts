import type { CreativeWork, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import type { SourceProfile } from "./queries.ts";

export function sourceStructuredData({ record, source }: SourceProfile): Exclude<WithContext<CreativeWork>, string> {
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    name: record.title,
    url: recordAddress("source", record.slug),
    ...(source.url && { sameAs: source.url }),
    ...(source.publisher && { publisher: { "@type": "Organization", name: source.publisher } }),
    // Quarters and halves are no dates to a machine.
    ...(source.published && /^\d{4}(-\d{2}){0,2}$/.test(source.published) && { datePublished: source.published }),
  };
}
