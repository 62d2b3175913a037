import { setTimeout } from "node:timers/promises";
import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { readReason } from "#lib/records/change-set.ts";
import { importerOf } from "#lib/import/importers.ts";
import { lookAgainForAll } from "#lib/import/runs/look-again.ts";
import { acceptSet, nothingDecided, type Decided } from "./accept-set.ts";
import { lastChange } from "./accept-trusted.ts";
import { bySource } from "./by-source.ts";
import type { ChangeFilter } from "./change-params.ts";
import { changeWhere } from "./change-where.ts";
import { checkMayDecide, mayCome, refuseChanges, SOME } from "./decide.ts";

// Deciding on all that waits and that a filter finds, some hundred changes at a time. Each part is decided on whole or not at
// all: whatever ends the work, the parts before stand, and what still waits can be decided on anew.

/** The changes that are still to be decided on: behind `after`, and up to `until`, for nobody has been shown what came later. */
export type Stretch = { after: number; until: number };

export type Portion = {
  /** What an earlier portion left; null: all that there is now. */
  from?: Stretch | null;
  /** No part is begun when this much time is over. */
  forMs?: number;
  /** So long it waits behind each part, for what else the process has to answer. */
  pauseMs?: number;
  importerFor?: typeof importerOf;
  /** Hears of each part. */
  told?: (soFar: Decided) => void;
};

/** `acceptChanges` for all that a filter finds, each part a set of its own; `rest` is what is left where the time was over. */
export async function acceptMatching(db: Database, person: Person, filter: ChangeFilter, reason: string, { told, importerFor = importerOf, ...portion }: Portion = {}): Promise<Decided & { rest: Stretch | null }> {
  checkMayDecide(person);
  const decided = nothingDecided();
  const accepting = { actor: person, reason: readReason(reason), mayCome };
  const rest = await inParts(db, filter, portion, async (ids) => {
    for (const some of await bySource(db, ids)) await acceptSet(db, some, accepting, decided);
    told?.(decided);
  });
  if (rest === null) await lookAgainForAll(db, importerFor);
  return { ...decided, rest };
}

/** `refuseChanges` for all that a filter finds. */
export async function refuseMatching(db: Database, person: Person, filter: ChangeFilter, portion: Stretched = {}): Promise<{ refused: number; rest: Stretch | null }> {
  checkMayDecide(person);
  let refused = 0;
  const rest = await inParts(db, filter, portion, async (ids) => {
    refused += await refuseChanges(db, person, ids);
  });
  return { refused, rest };
}

type Stretched = Pick<Portion, "from" | "forMs" | "pauseMs">;

async function inParts(db: Database, filter: ChangeFilter, { from, forMs = Infinity, pauseMs = 0 }: Stretched, decide: (ids: number[]) => Promise<void>): Promise<Stretch | null> {
  const began = Date.now();
  for (let at = from ?? { after: 0, until: await lastChange(db) }; ; ) {
    const ids = await firstOf(db, filter, at);
    if (ids.length === 0) return null;
    if (Date.now() - began >= forMs) return at;
    await decide(ids);
    at = { ...at, after: ids.at(-1) ?? at.until };
    if (pauseMs > 0) await setTimeout(pauseMs);
  }
}

const waits = (filter: ChangeFilter, { after, until }: Stretch) => sql`
  FROM "ImportChange" c CROSS JOIN "ImportFinding" f ON f."id" = c."findingId" CROSS JOIN "ImportRun" r ON r."id" = f."runId"
  WHERE ${changeWhere({ ...filter, status: filter.status === "open" || filter.status === "stale" ? filter.status : "waiting" })} AND c."id" > ${after} AND c."id" <= ${until}`;

async function firstOf(db: Database, filter: ChangeFilter, stretch: Stretch): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`SELECT c."id" ${waits(filter, stretch)} ORDER BY c."id" LIMIT ${SOME}`);
  return rows.map(({ id }) => Number(id));
}

/** How many changes of a stretch wait. */
export async function waitingIn(db: Database, filter: ChangeFilter, stretch: Stretch): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number | bigint }[]>(sql`SELECT count(*) AS n ${waits(filter, stretch)}`);
  return Number(row?.n ?? 0);
}
