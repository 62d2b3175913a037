import { labelDate } from "#lib/dates/label.ts";
import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";
import type { CompanyProfile } from "./queries.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** "Biotech, Shanghai, China; established 2009. 4 programs and 4 partnerships tracked." */
export function companySummary({ company, programs, partnered, partnerships }: CompanyProfile): string {
  const kind = company.kind ? COMPANY_KINDS.label(company.kind) : "Organisation";
  const what = [kind, company.city, company.country].filter(Boolean).join(", ");
  const since = company.established ? `${what}; established ${labelDate(company.established)}.` : `${what}.`;
  const counts = [
    programs.length > 0 && plural(programs.length, "program"),
    partnered.length > 0 && `${plural(partnered.length, "program")} as a partner`,
    partnerships.length > 0 && plural(partnerships.length, "partnership"),
  ].filter((part) => part !== false);
  if (counts.length === 0) return since;
  return `${since} Tracked here: ${new Intl.ListFormat("en-GB").format(counts)}.`;
}
