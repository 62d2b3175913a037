import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, type Database, type Transaction } from "./client.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const write = (db: Database | Transaction, id: string) =>
  db.changeSet.create({ data: { id, actor: "test", origin: "test", reason: "A test of the adapter", createdAt: new Date() } });
const ids = async () => (await at.db.changeSet.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);

/** A transaction that waits in its middle until it is told how to end. */
async function openTransaction(body: (tx: Transaction) => Promise<unknown>) {
  let end!: (how: "commit" | "rollback") => void;
  const told = new Promise<"commit" | "rollback">((resolve) => {
    end = resolve;
  });
  let begun!: () => void;
  const written = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const done = at.db
    .$transaction(async (tx) => {
      await body(tx);
      begun();
      if ((await told) === "rollback") throw new Error("rolled back");
    })
    .then(
      () => "committed",
      () => "rolled back",
    );
  await written;
  return { end, done };
}

test("reads outside a running transaction do not see its rows; afterwards they do", async () => {
  const running = await openTransaction((tx) => write(tx, "inside"));
  expect(await ids()).toEqual([]);
  expect(await at.db.$queryRaw`SELECT id FROM "ChangeSet"`).toEqual([]);
  running.end("commit");
  expect(await running.done).toBe("committed");
  expect(await ids()).toEqual(["inside"]);
});

test("reads inside a transaction see its own rows", async () => {
  const seen = await at.db.$transaction(async (tx) => {
    await write(tx, "inside");
    return tx.changeSet.count();
  });
  expect(seen).toBe(1);
});

test("a write outside waits for the transaction and outlives its rollback", async () => {
  const running = await openTransaction((tx) => write(tx, "inside"));
  let finished = false;
  const outside = write(at.db, "outside").finally(() => {
    finished = true;
  });
  expect(await ids()).toEqual([]);
  expect(finished).toBe(false);
  running.end("rollback");
  expect(await running.done).toBe("rolled back");
  await outside;
  expect(await ids()).toEqual(["outside"]);
});

test("transactions side by side run one after another", async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      at.db.$transaction(async (tx) => {
        const before = await tx.changeSet.count();
        await write(tx, `${index}-after-${before}`);
      }),
    ),
  );
  const places = (await ids()).map((id) => Number(id.split("-").at(-1)));
  expect(places.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("another process reads while a transaction runs, and its writes are seen here", async () => {
  const other = openDatabase(`file:${at.file}`);
  const running = await openTransaction((tx) => write(tx, "inside"));
  expect(await other.changeSet.count()).toBe(0);
  running.end("commit");
  await running.done;
  await write(other, "other");
  expect(await ids()).toEqual(["inside", "other"]);
  await other.$disconnect();
});

test("the event loop turns while queries follow each other: the driver frees its statements then", async () => {
  let turns = 0;
  const turn = () => {
    turns++;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  for (let index = 0; index < 300; index++) await at.db.changeSet.count();
  await at.db.$transaction(async (tx) => {
    for (let index = 0; index < 300; index++) await tx.changeSet.count();
  });
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(8);
});
