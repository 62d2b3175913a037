import type { MedicalWebPage, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import type { ProgramProfile } from "./queries.ts";
import { programSummary } from "./summary.ts";

/** A program is no thing of its own to a search engine: it is a page about a drug and a disease. */
export function programStructuredData({ record, row }: Pick<ProgramProfile, "record" | "row">): Exclude<WithContext<MedicalWebPage>, string> {
  const { molecule, indication } = row;
  return {
    "@context": "https://schema.org",
    "@type": "MedicalWebPage",
    name: record.title,
    url: recordAddress("program", record.slug),
    description: programSummary({ record, row }),
    about: [
      { "@type": "Drug" as const, name: molecule.name, url: recordAddress("molecule", molecule.slug) },
      ...(indication ? [{ "@type": "MedicalCondition" as const, name: indication.name, url: recordAddress("indication", indication.slug) }] : []),
    ],
  };
}
