import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { normalize } from "#lib/records/normalize.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { shownOfTrials, toTrialRow, TRIAL_SELECT } from "./rows.ts";

export type TrialSort = "trial" | "phase" | "status" | "start" | "enrolment";

export const TRIAL_LIST: ListShape<TrialSort> = {
  path: "/trials",
  columns: ["trial", "phase", "status", "start", "enrolment"],
  sort: "start",
  direction: "desc",
  descending: ["start", "enrolment"],
};

const ORDER: Record<TrialSort, (direction: Direction) => Prisma.TrialOrderByWithRelationInput> = {
  trial: (sort) => ({ nctId: sort }),
  phase: (sort) => ({ phase: { sort, nulls: "last" } }),
  status: (sort) => ({ status: { sort, nulls: "last" } }),
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

export async function listTrials(db: Database, { q, sort, direction, page }: ListParams<TrialSort>) {
  const found = await db.trial.findMany({ where: matching(q), orderBy: [ORDER[sort](direction), { nctId: "asc" }], select: { id: true } });
  return listPage(db, {
    kind: "trial",
    page,
    ids: found.map((one) => one.id),
    rows: async (ids) => (await db.trial.findMany({ where: { id: { in: ids } }, select: TRIAL_SELECT })).map(toTrialRow),
    shown: (row) => shownOfTrials([row]),
  });
}
