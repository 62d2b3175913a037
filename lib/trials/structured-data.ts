import type { MedicalTrial, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import { registryAddress } from "./registry.ts";
import type { TrialProfile } from "./queries.ts";

export function trialStructuredData({ record, trial, companies }: TrialProfile): Exclude<WithContext<MedicalTrial>, string> {
  const sponsors = companies.filter((one) => one.role === "sponsor");
  return {
    "@context": "https://schema.org",
    "@type": "MedicalTrial",
    name: record.title,
    url: recordAddress("trial", record.slug),
    identifier: trial.nctId,
    sameAs: registryAddress(trial.nctId),
    ...(trial.acronym && { alternateName: trial.acronym }),
    ...(sponsors.length > 0 && {
      sponsor: sponsors.map(({ company }) => ({ "@type": "Organization" as const, name: company.title, url: recordAddress("company", company.slug) })),
    }),
    ...(trial.conditions.length > 0 && { healthCondition: trial.conditions.map(({ name }) => ({ "@type": "MedicalCondition" as const, name })) }),
    ...(trial.countries.length > 0 && { studyLocation: trial.countries.map(({ name }) => ({ "@type": "Country" as const, name })) }),
  };
}
