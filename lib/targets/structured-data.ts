import type { Gene, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import { hgncAddress, uniprotAddress } from "./identifiers.ts";
import type { TargetProfile } from "./queries.ts";

export function targetStructuredData({ record, target }: TargetProfile): Exclude<WithContext<Gene>, string> {
  const same = [...(target.hgncId ? [hgncAddress(target.hgncId)] : []), ...(target.uniprot ? [uniprotAddress(target.uniprot)] : [])];
  return {
    "@context": "https://schema.org",
    "@type": "Gene",
    name: record.title,
    url: recordAddress("target", record.slug),
    alternateName: [...(target.fullName ? [target.fullName] : []), ...record.names.map((name) => name.text)],
    ...(target.hgncId && { identifier: target.hgncId }),
    ...(same.length > 0 && { sameAs: same }),
  };
}
