import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { makeTestDatabase } from "#lib/db/test-database.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { restoreCommand } from "#lib/records/restore.ts";
import { company, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { undoSet } from "#lib/records/undo-set.ts";
import { verifyData } from "#lib/records/verify.ts";
import { accept, changed, openDesk, REASON, type Desk } from "./desk.fixtures.ts";
import { mergeRecords } from "./merge-records.ts";
import { submitChange } from "./submit.ts";

// Whatever is asked of the gate, in whatever order: what stands afterwards is sound. That it is, `verifyData` says: the
// last snapshot is the record, the log of changes adds up to every version, versions have no gap, and each value has who
// says so or is marked as unsourced.

const twin: SaveCommand = { ...molecule, id: "molecule:m2", slug: "m2", data: { ...(molecule.data as object), name: "M2" } };
const twinProgram: SaveCommand = { ...program, id: "program:p2", slug: "p2", data: { ...(program.data as object), moleculeId: "molecule:m2" } };
const WORLD = [source, molecule, twin, program, twinProgram, company("one"), company("two")];

/** Which of them could be one. */
const TWINS: [number, number][] = [[1, 2], [2, 1], [3, 4], [5, 6], [0, 1]];

const index = fc.nat(WORLD.length - 1);
const words = fc.option(fc.constantFrom("first", "second", "third"), { nil: null });
const wish = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ask: fc.constant("edit" as const), record: index, value: words, item: fc.boolean(), byEditor: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ ask: fc.constant("accept" as const), nth: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ ask: fc.constant("restore" as const), record: index, version: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ ask: fc.constant("delete" as const), record: index, deleted: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ ask: fc.constant("merge" as const), pair: fc.constantFrom(...TWINS) }) },
  { weight: 3, arbitrary: fc.record({ ask: fc.constant("undo" as const), nth: fc.nat(5) }) },
);
type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;

const idOf = (position: number) => (WORLD[position] as SaveCommand).id;
/** A field of each kind that may be anything or nothing. */
const FIELD: Record<string, string> = { molecule: "mechanism", program: "setting", company: "focus", source: "note" };
const LIST: Record<string, [string, object]> = {
  molecule: ["holders", { id: "new", companyId: "company:one", role: "owner", territory: null }],
  company: ["people", { id: "new", person: "A. Person", role: "Founder", organisation: null, since: "2019", until: null }],
};

async function edit({ db, analyst, editor }: Desk, { record, value, item, byEditor }: Extract<Wish, { ask: "edit" }>) {
  const { kind } = WORLD[record] as SaveCommand;
  const [list, row] = (item && LIST[kind]) || [];
  const values = list ? { [list]: value === null ? [] : [row] } : { [FIELD[kind] as string]: value };
  const command = await changed(db, idOf(record), values as never);
  // A source is its own evidence.
  await submitChange(db, { actor: byEditor ? editor : analyst, origin: "desk", reason: REASON }, [kind === "source" ? { ...command, citations: [] } : command]);
}

async function restore(db: Database, editor: Person, record: number, version: number) {
  const current = await currentState(db, idOf(record));
  const command = await restoreCommand(db, { recordId: idOf(record), version, expectedVersion: current?.version ?? 0 });
  await submitChange(db, { actor: editor, origin: "desk", reason: REASON }, [command]);
}

async function remove(db: Database, editor: Person, record: number, deleted: boolean) {
  const { kind, id } = WORLD[record] as SaveCommand;
  const current = await currentState(db, id);
  await submitChange(db, { actor: editor, origin: "desk", reason: REASON }, [{ kind, id, expectedVersion: current?.version ?? 0, ...current!.state, deleted }]);
}

async function merge(db: Database, editor: Person, survivorId: string, loserId: string) {
  const seen = Object.fromEntries(await Promise.all([survivorId, loserId].map(async (id) => [id, (await currentState(db, id))?.version ?? 0])));
  await mergeRecords(db, editor, { survivorId, loserId, fromLoser: new Set(), seen, reason: REASON });
}

async function undo(db: Database, editor: Person, nth: number) {
  const sets = await db.changeSet.findMany({ orderBy: [{ createdAt: "desc" }, { id: "asc" }], select: { id: true } });
  await undoSet(db, { actor: editor, origin: "desk", reason: REASON }, (sets[nth % sets.length] as { id: string }).id);
}

async function ask(desk: Desk, asked: Wish): Promise<void> {
  const { db, editor } = desk;
  if (asked.ask === "edit") return edit(desk, asked);
  if (asked.ask === "restore") return restore(db, editor, asked.record, asked.version);
  if (asked.ask === "delete") return remove(db, editor, asked.record, asked.deleted);
  if (asked.ask === "merge") return merge(db, editor, idOf(asked.pair[0]), idOf(asked.pair[1]));
  if (asked.ask === "undo") return undo(db, editor, asked.nth);
  const open = await db.proposal.findMany({ where: { status: "open" }, orderBy: { createdAt: "asc" }, select: { id: true } });
  const proposal = open[asked.nth % Math.max(1, open.length)];
  if (proposal) await accept(db, editor, proposal.id);
}

const ROWS = ["record", "revision", "changeSet", "citation", "proposal", "proposalEvent", "notification"] as const;
const counted = (db: Database) => Promise.all(ROWS.map((table) => (db[table] as unknown as { count(): Promise<number> }).count()));

test("any sequence of edits, proposals, acceptances, restores, deletions, merges and undos leaves a sound database", async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 4, maxLength: 16 }), async (wishes) => {
      const at = await makeTestDatabase();
      try {
        await saveRecords(at.db, context, WORLD);
        const desk = await openDesk(at.db);
        for (const asked of wishes) {
          const before = await counted(at.db);
          try {
            await ask(desk, asked);
            done.set(asked.ask, (done.get(asked.ask) ?? 0) + 1);
          } catch (error) {
            // What is refused says so as an error that was foreseen, and leaves nothing behind.
            if (!(error instanceof AppError)) throw error;
            expect(await counted(at.db)).toEqual(before);
          }
        }
        expect(await verifyData(at.db)).toEqual([]);
      } finally {
        await at.cleanup();
      }
    }),
    { numRuns: 40 },
  );
  // Each was also done, and not always refused.
  expect([...done.keys()].toSorted()).toEqual(["accept", "delete", "edit", "merge", "restore", "undo"]);
}, 300_000);
