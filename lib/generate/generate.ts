import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveSet, saveTogether, type Saved } from "#lib/records/save.ts";
import { momentOf } from "./calendar.ts";
import { catalysts } from "./catalysts.ts";
import { chunked } from "./chunked.ts";
import { companies } from "./companies.ts";
import { idOf, type Maker } from "./maker.ts";
import { molecules } from "./molecules.ts";
import { partnerships } from "./partnerships.ts";
import { programs } from "./programs.ts";
import { indications, targets } from "./science.ts";
import { weeksOf, type Entry } from "./schedule.ts";
import { worldOf, type World } from "./sizes.ts";
import { pipelinePages, yearlyAnnouncements } from "./sources.ts";
import { trials } from "./trials.ts";

export type Wanted = { programs: number; seed: number; revisions: number };
export type Generated = { records: number; revisions: number };

/** In the order in which they are saved: each refers to those before it. */
const MAKERS: Maker[] = [pipelinePages, yearlyAnnouncements, companies, targets, indications, molecules, programs, trials, catalysts, partnerships];

const MOST_OF_A_SET = 1000;
/** Sets are written to the disk together: in each, the same pages of the indexes change again. A busy machine must get there in time. */
const REVISIONS_A_TRANSACTION = 3000;
const CONTEXT = { actor: { kind: "system", name: "generate" }, origin: "generate", reason: "What was learned of a generated world" } as const;

/**
 * The writer's share of the file that stays in memory, and how many pages are written before they move into the file. Nothing
 * waits for the disk: after a crash one starts again from an empty file.
 */
const BULK = ["cache_size = -524288", "wal_autocheckpoint = 50000", "synchronous = OFF"];

/**
 * Fills an empty database with a made-up world, as if it had been recorded week by week over ten years, through the gate.
 * The same numbers give the same world to the letter. Throws AppError `invalid` where the database is not empty.
 */
export async function generateWorld(db: Database, wanted: Wanted, tell: (done: Generated) => void = () => {}): Promise<Generated> {
  if ((await db.record.count()) + (await db.changeSet.count()) > 0)
    throw new AppError("invalid", "A world is generated into an empty database alone: this one holds records. Name another one in DATABASE_URL.");
  for (const setting of BULK) await db.$executeRawUnsafe(`PRAGMA ${setting}`);
  const world = worldOf(wanted);
  const done = { records: 0, revisions: 0 };
  for (const sets of chunked(setsOf(world), REVISIONS_A_TRANSACTION, ({ entries }) => entries.length)) {
    const saved = await saveTogether(db, async (tx) => {
      const all: Saved[] = [];
      for (const { savedAt, entries } of sets) all.push(...(await saveSet(tx, { ...CONTEXT, savedAt }, entries.map((entry) => commandOf(world, entry)))).records);
      return all;
    });
    done.records += saved.filter(({ version }) => version === 1).length;
    done.revisions += saved.filter(({ changed }) => changed).length;
    tell(done);
  }
  return done;
}

/** The sets of every week, each with its moment. */
function* setsOf(world: World): Generator<{ savedAt: Date; entries: Entry[] }> {
  let week = 0;
  for (const entries of weeksOf(world, MAKERS)) {
    for (const [number, some] of [...chunked(entries, MOST_OF_A_SET)].entries()) yield { savedAt: momentOf(week, number), entries: some };
    week++;
  }
}

function commandOf(world: World, { maker: { kind, make }, index, version }: Entry): SaveCommand {
  const made = make(world, index, version);
  return { kind, id: idOf(kind, made.slug), expectedVersion: version - 1, ...made };
}
