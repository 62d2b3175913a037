import { PROGRAM_CHANGES } from "./change-words.ts";
import type { PartnershipChange } from "./changed-partnerships.ts";
import type { ProgramChangeRow, ReadChanges } from "./read-changes.ts";

export type CompanyChanges = { slug: string | null; name: string; programs: ProgramChangeRow[]; partnerships: PartnershipChange[] };

const UNSTATED = "Company not stated";

/**
 * Changes under the companies that they are of. A program stands under its first developer; an agreement under those of its parties that have
 * programs here, else under its first party.
 */
export function groupChanges({ programs, partnerships }: Pick<ReadChanges, "programs" | "partnerships">): CompanyChanges[] {
  const groups = new Map<string, CompanyChanges>();
  const group = (company: { slug: string; name: string } | undefined) => {
    const key = company?.slug ?? "";
    const found = groups.get(key) ?? { slug: company?.slug ?? null, name: company?.name ?? UNSTATED, programs: [], partnerships: [] };
    groups.set(key, found);
    return found;
  };
  for (const change of programs) group(change.row.companies.find(({ role }) => role === "developer") ?? change.row.companies[0]).programs.push(change);
  const developing = new Set(groups.keys());
  for (const change of partnerships) {
    const parties = [...new Map(change.row.parties.map(({ company }) => [company.slug, { slug: company.slug, name: company.title }])).values()];
    const own = parties.filter(({ slug }) => developing.has(slug));
    for (const company of own.length ? own : [parties[0]]) group(company).partnerships.push(change);
  }
  for (const { programs: list } of groups.values()) list.sort((a, b) => PROGRAM_CHANGES.order(a.kind) - PROGRAM_CHANGES.order(b.kind) || (a.row.title < b.row.title ? -1 : 1));
  return [...groups.values()].sort((a, b) => (a.slug === null ? 1 : b.slug === null ? -1 : a.name < b.name ? -1 : 1));
}
