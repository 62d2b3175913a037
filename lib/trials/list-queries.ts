import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { normalize } from "#lib/records/normalize.ts";
import { inTermOrder } from "#lib/records/term-order.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { TRIAL_PHASES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { shownOfTrials, toTrialRow, TRIAL_SELECT } from "./rows.ts";

export type TrialSort = "trial" | "phase" | "status" | "start" | "enrolment";

export const TRIAL_LIST: ListShape<TrialSort> = {
  path: "/trials",
  columns: ["trial", "phase", "status", "start", "enrolment"],
  sort: "start",
  direction: "desc",
  descending: ["start", "enrolment"],
};

const ORDER: Record<Exclude<TrialSort, "phase" | "status">, (direction: Direction) => Prisma.TrialOrderByWithRelationInput> = {
  trial: (sort) => ({ nctId: sort }),
  start: (sort) => ({ startFrom: { sort, nulls: "last" } }),
  enrolment: (sort) => ({ enrolment: { sort, nulls: "last" } }),
};

/** A study is looked for by its title, its number and the names of its molecules. */
function matching(q: string): Prisma.TrialWhereInput {
  const words = normalize(q).split(/\s+/).filter(Boolean);
  return {
    record: VISIBLE,
    AND: words.map((word) => ({
      OR: [
        { record: searched("trial", word) },
        ...(/^[a-z0-9]+$/.test(word) ? [{ nctId: { contains: word.toUpperCase() } }] : []),
        { molecules: { some: { molecule: { record: searched("molecule", word) } } } },
      ],
    })),
  };
}

async function orderedIds(db: Database, { q, sort, direction }: ListParams<TrialSort>): Promise<string[]> {
  const byTerm = sort === "phase" || sort === "status";
  const found = await db.trial.findMany({
    where: matching(q),
    orderBy: [...(byTerm ? [] : [ORDER[sort](direction)]), { nctId: "asc" }],
    select: { id: true, phase: true, status: true },
  });
  const rows =
    sort === "phase"
      ? inTermOrder(found, direction, TRIAL_PHASES, (one) => one.phase)
      : sort === "status"
        ? inTermOrder(found, direction, TRIAL_STATUSES, (one) => one.status)
        : found;
  return rows.map((one) => one.id);
}

export async function listTrials(db: Database, params: ListParams<TrialSort>) {
  return listPage(db, {
    kind: "trial",
    page: params.page,
    ids: await orderedIds(db, params),
    rows: async (ids) => (await db.trial.findMany({ where: { id: { in: ids } }, select: TRIAL_SELECT })).map(toTrialRow),
    shown: (row) => shownOfTrials([row], { withMolecules: true }),
  });
}
