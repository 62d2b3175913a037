import type { MedicalCondition, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import { meshAddress, mondoAddress } from "./identifiers.ts";
import type { IndicationProfile } from "./queries.ts";

export function indicationStructuredData({ record, indication }: IndicationProfile): Exclude<WithContext<MedicalCondition>, string> {
  const same = [...(indication.mondoId ? [mondoAddress(indication.mondoId)] : []), ...(indication.meshId ? [meshAddress(indication.meshId)] : [])];
  return {
    "@context": "https://schema.org",
    "@type": "MedicalCondition",
    name: record.title,
    url: recordAddress("indication", record.slug),
    ...(record.names.length > 0 && { alternateName: record.names.map((name) => name.text) }),
    ...(same.length > 0 && { sameAs: same }),
  };
}
