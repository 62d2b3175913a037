import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import type { Group } from "./pipeline-params.ts";
import type { ProgramRow } from "./rows.ts";

export type RowGroup = { key: string; label: string; href: string | null; note?: string; rows: ProgramRow[] };
type Heading = Omit<RowGroup, "rows">;

const record = (path: string, { slug, name }: { slug: string; name: string }): Heading => ({ key: slug, label: name, href: `/${path}/${slug}` });
const unstated = (label: string): Heading[] => [{ key: "", label, href: null }];
const some = (headings: Heading[], otherwise: string) => (headings.length ? headings : unstated(otherwise));
const distinct = (headings: Heading[]) => [...new Map(headings.map((heading) => [heading.key, heading])).values()];

/** The headings that a program stands under. One with two targets stands under each. */
const HEADINGS: Record<Group, (row: ProgramRow) => Heading[]> = {
  molecule: ({ molecule }) => [
    { ...record("molecules", molecule), note: [molecule.inn, molecule.targets.map((target) => target.name).join(", ")].filter(Boolean).join(" · ") },
  ],
  company: (row) => some(distinct(row.companies.map((company) => record("companies", company))), "Company not stated"),
  target: (row) => some(row.molecule.targets.map((target) => record("targets", target)), "Target not stated"),
  area: ({ indication }) => (indication?.area ? [{ key: indication.area, label: THERAPEUTIC_AREAS.label(indication.area), href: null }] : unstated("Therapeutic area not stated")),
  territory: ({ territory }) => (territory ? [{ key: territory, label: TERRITORIES.label(territory), href: null }] : unstated("Territory not stated")),
  partner: (row) => some(distinct(row.partners.map((partner) => record("companies", partner))), "No partner stated"),
};

/** Rows under their headings, in the order of the rows; what is not stated comes last. */
export function groupRows(rows: readonly ProgramRow[], group: Group): RowGroup[] {
  const groups = new Map<string, RowGroup>();
  for (const row of rows)
    for (const heading of HEADINGS[group](row)) {
      const held = groups.get(heading.key) ?? { ...heading, rows: [] };
      held.rows.push(row);
      groups.set(heading.key, held);
    }
  return [...groups.values()].sort((a, b) => Number(a.key === "") - Number(b.key === ""));
}
