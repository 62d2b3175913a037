import type { Metadata } from "next";
import { CompanyList } from "#components/companies/company-list.tsx";
import { here } from "#lib/as-of/here.ts";
import { COMPANY_LIST, listCompanies } from "#lib/companies/list-queries.ts";
import { readLive } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";
import { parseListParams } from "#lib/records/list-params.ts";

type Props = PageProps<"/companies">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata("Companies", "All companies tracked: kind, country, programs and partnerships, each value with its source.", COMPANY_LIST, await searchParams);
}

export default async function CompaniesPage({ params, searchParams }: Props) {
  await here(params);
  const parsed = parseListParams(COMPANY_LIST, await searchParams);
  return <CompanyList parsed={parsed} listed={await readLive((db) => listCompanies(db, parsed.params))} />;
}
