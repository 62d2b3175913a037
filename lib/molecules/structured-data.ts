import type { Drug, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import type { MoleculeProfile } from "./queries.ts";

export function moleculeStructuredData({ record, molecule, holders }: MoleculeProfile): Exclude<WithContext<Drug>, string> {
  const inn = record.names.find((name) => name.kind === "inn")?.text;
  return {
    "@context": "https://schema.org",
    "@type": "Drug",
    name: record.title,
    url: recordAddress("molecule", record.slug),
    alternateName: record.names.map((name) => name.text).filter((name) => name !== record.title),
    ...(inn && { nonProprietaryName: inn }),
    ...(molecule.mechanism && { mechanismOfAction: molecule.mechanism }),
    ...(molecule.summary && { description: molecule.summary }),
    ...(holders.length > 0 && {
      manufacturer: holders.map(({ company }) => ({ "@type": "Organization" as const, name: company.title, url: recordAddress("company", company.slug) })),
    }),
  };
}
