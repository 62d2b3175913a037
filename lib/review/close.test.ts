import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { company, context, failure, molecule, rowsOfAllTables, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { refuse, sendBack, withdraw } from "./close.ts";
import { accept, changed, dataOf, openDesk, propose, REASON, seen, statusOf, type Desk } from "./desk.fixtures.ts";
import { readAmendments, readTaken } from "./decision-form.ts";
import { keepChanges } from "./keep-changes.ts";
import { reviseProposal } from "./revise.ts";

let at: TestDatabase;
let desk: Desk;
let proposal: string;
beforeEach(async () => {
  at = await makeTestDatabase();
  await saveRecords(at.db, context, [source, molecule, company("one")]);
  desk = await openDesk(at.db);
  proposal = await propose(at.db, desk.analyst, await changed(at.db, molecule.id, { mechanism: "blocks it" }));
});
afterEach(() => at.cleanup());

const closing = async (comment: unknown = null) => ({ proposalId: proposal, seen: await seen(at.db, proposal), comment });
const revise = async (values: Parameters<typeof changed>[2], by = desk.analyst) =>
  reviseProposal(at.db, by, { ...(await closing()), reason: REASON }, [await changed(at.db, molecule.id, values)]);

test("sent back with a comment, revised, accepted: one proposal with its history", async () => {
  const { db, editor } = desk;
  await sendBack(db, editor, await closing("Which study says so?"));
  expect(await statusOf(db, proposal)).toBe("sent_back");
  expect(await failure(accept(db, editor, proposal))).toMatchObject({ code: "conflict" });
  await revise({ mechanism: "blocks it, it seems" });
  expect(await statusOf(db, proposal)).toBe("open");
  await accept(db, editor, proposal);
  expect(await dataOf(db, molecule.id)).toMatchObject({ mechanism: "blocks it, it seems" });
  const events = await db.proposalEvent.findMany({ orderBy: { id: "asc" }, select: { kind: true, comment: true } });
  expect(events).toEqual([
    { kind: "proposed", comment: null }, { kind: "sent_back", comment: "Which study says so?" }, { kind: "revised", comment: null }, { kind: "accepted", comment: null },
  ]);
  expect((await db.notification.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind)).toEqual(["proposal_sent_back", "proposal_accepted"]);
});

test("its author may alter a value and its source, and give up the rest", async () => {
  const { db, analyst, editor } = desk;
  const two = await propose(db, analyst, await changed(db, molecule.id, { summary: "In short", modality: "antibody" }));
  const form = new FormData();
  for (const [name, value] of Object.entries({ [`take:${molecule.id}`]: "summary", [`version:${molecule.id}`]: "1", [`value:${molecule.id}:summary`]: "In brief", [`value:${molecule.id}:modality`]: "Antibody", [`unsourced:${molecule.id}:summary`]: "Put together here", [`source:${molecule.id}:summary`]: "" })) form.set(name, value);
  await reviseProposal(db, analyst, { proposalId: two, seen: await seen(db, two), reason: REASON }, await keepChanges(db, two, readTaken(form), readAmendments(form)));
  await accept(db, editor, two);
  expect(await dataOf(db, molecule.id)).toMatchObject({ summary: "In brief", modality: "small_molecule" });
  expect(await db.citation.findMany({ where: { field: "summary" } })).toMatchObject([{ sourceId: null, unsourcedReason: "Put together here" }]);
  form.set(`value:${molecule.id}:modality`, "a potion");
  form.append(`take:${molecule.id}`, "modality");
  expect(await failure(keepChanges(db, two, readTaken(form), readAmendments(form)))).toMatchObject({ code: "invalid", fields: [{ path: `value:${molecule.id}:modality` }] });
});

test("an editor who has an earlier form of it open is told", async () => {
  const form = await closing("Which study says so?");
  await revise({ mechanism: "breaks it" });
  expect(await failure(sendBack(at.db, desk.editor, form))).toMatchObject({ code: "conflict" });
});

test("refused, with a reason that its author is told; then nothing more is done with it", async () => {
  await refuse(at.db, desk.editor, await closing("The talk says nothing of the kind."));
  expect(await statusOf(at.db, proposal)).toBe("refused");
  expect(await at.db.notification.findMany()).toMatchObject([{ kind: "proposal_refused", userId: desk.analyst.id }]);
  expect(await failure(withdraw(at.db, desk.analyst, await closing()))).toMatchObject({ code: "conflict" });
  expect(await failure(revise({ mechanism: "breaks it" }))).toMatchObject({ code: "conflict" });
});

test("withdrawn by its author alone", async () => {
  for (const person of [desk.other, desk.editor]) expect(await failure(withdraw(at.db, person, await closing()))).toMatchObject({ code: "forbidden" });
  await withdraw(at.db, desk.analyst, await closing());
  expect(await statusOf(at.db, proposal)).toBe("withdrawn");
  expect(await at.db.notification.count()).toBe(0);
});

test("revised by its author alone, and into something", async () => {
  for (const person of [desk.other, desk.editor]) expect(await failure(revise({ mechanism: "breaks it" }, person))).toMatchObject({ code: "forbidden" });
  expect(await failure(revise({}))).toMatchObject({ code: "invalid" });
});

test.each([
  ["no comment", ""],
  ["a comment of blanks", "   "],
  ["a megabyte of comment", "x".repeat(1_000_000)],
  ["an invisible character", "which\u202e study"],
  ["no text", 7],
])("%s is refused, and nothing is written", async (_what, comment) => {
  const before = await rowsOfAllTables(at.db);
  for (const decide of [sendBack, refuse]) expect(await failure(decide(at.db, desk.editor, await closing(comment)))).toMatchObject({ code: "invalid", fields: [{ path: "comment" }] });
  expect(await rowsOfAllTables(at.db)).toEqual(before);
});

test("an analyst decides on nobody's proposal", async () => {
  for (const decide of [sendBack, refuse]) expect(await failure(decide(at.db, desk.other, await closing("Because I say so")))).toMatchObject({ code: "forbidden" });
  expect(await failure(sendBack(at.db, desk.editor, { ...(await closing("To mend")), proposalId: "nothing" }))).toMatchObject({ code: "not-found" });
});
