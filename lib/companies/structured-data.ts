import type { Organization, WithContext } from "schema-dts";
import { recordAddress } from "#lib/records/address.ts";
import type { CompanyProfile } from "./queries.ts";

export function companyStructuredData({ record, company, parent, affiliates }: CompanyProfile): Exclude<WithContext<Organization>, string> {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: record.title,
    url: recordAddress("company", record.slug),
    ...(record.names.length > 0 && { alternateName: record.names.map((name) => name.text) }),
    ...(company.focus && { description: company.focus }),
    // A date of which only the year is known is a year in ISO 8601 too; halves and quarters are none.
    ...(company.established && /^\d{4}(-\d{2}){0,2}$/.test(company.established) && { foundingDate: company.established }),
    ...((company.country ?? company.city) && {
      address: { "@type": "PostalAddress", ...(company.country && { addressCountry: company.country }), ...(company.city && { addressLocality: company.city }) },
    }),
    ...(parent && { parentOrganization: { "@type": "Organization", name: parent.title, url: recordAddress("company", parent.slug) } }),
    ...(affiliates.length > 0 && {
      subOrganization: affiliates.map((one) => ({ "@type": "Organization" as const, name: one.title, url: recordAddress("company", one.slug) })),
    }),
  };
}
