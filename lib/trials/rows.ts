import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Shown } from "#lib/records/shown-citations.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";

const inOrder = { position: "asc" } as const;

export const TRIAL_SELECT = {
  id: true,
  nctId: true,
  title: true,
  phase: true,
  status: true,
  start: true,
  enrolment: true,
  enrolmentKind: true,
  record: { select: { slug: true } },
  conditions: { orderBy: inOrder, select: { id: true, name: true } },
  molecules: { orderBy: inOrder, select: { id: true, name: true, molecule: { select: { record: LINK } } } },
  companies: { orderBy: inOrder, where: { role: "sponsor", company: { record: VISIBLE } }, select: { id: true, company: { select: { record: LINK } } } },
} satisfies Prisma.TrialSelect;

type Stored = Prisma.TrialGetPayload<{ select: typeof TRIAL_SELECT }>;
export type TrialRow = ReturnType<typeof toTrialRow>;

export function toTrialRow({ record, molecules, companies, ...trial }: Stored) {
  return {
    ...trial,
    slug: record.slug,
    molecules: molecules.map(({ id, name, molecule }) => ({ id, name, link: molecule && toLink(molecule.record) })).filter((one) => one.name ?? one.link),
    sponsors: companies.flatMap(({ company }) => toLink(company.record) ?? []),
  };
}

/** Visible trials, the latest start first, those without one last. */
export async function trialRows(db: Database, where: Prisma.TrialWhereInput): Promise<TrialRow[]> {
  const stored = await db.trial.findMany({
    where: { AND: [where, { record: VISIBLE }] },
    orderBy: [{ startFrom: { sort: "desc", nulls: "last" } }, { nctId: "asc" }],
    select: TRIAL_SELECT,
  });
  return stored.map(toTrialRow);
}

const FIELDS = ["nctId", "title", "phase", "status", "start", "enrolment", "conditions.*"];

/** What a table of trials shows; on the page of one molecule it leaves the molecules out. */
export function shownOfTrials(trials: readonly TrialRow[], { withMolecules }: { withMolecules: boolean }): Shown[] {
  const fields = withMolecules ? [...FIELDS, "molecules.*"] : FIELDS;
  return trials.map((trial) => ({ record: trial.id, fields }));
}
