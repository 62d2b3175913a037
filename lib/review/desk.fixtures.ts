import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import type { Database } from "#lib/db/client.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import type { CitationInput, RecordState } from "#lib/records/state.ts";
import { acceptProposal, type Acceptance } from "./accept.ts";
import { submitChange } from "./submit.ts";

// A desk for tests: people, and changes that they propose.

export type Desk = { db: Database; analyst: Person; other: Person; editor: Person };

export async function openDesk(db: Database): Promise<Desk> {
  return { db, analyst: await addPerson(db, "analyst"), other: await addPerson(db, "analyst", "other"), editor: await addPerson(db, "editor") };
}

export const REASON = "As the talk says it";
const talk = (field: string): CitationInput => ({ field, sourceId: "source:talk", locator: "Q7" });

/** The record with some values changed, each on the word of the talk. */
export async function changed(db: Database, id: string, values: RecordState["data"]): Promise<SaveCommand> {
  const { kind } = await db.record.findUniqueOrThrow({ where: { id }, select: { kind: true } });
  const current = await currentState(db, id);
  if (!current) throw new Error(`no ${id}`);
  const { state, version } = current;
  const cited = Object.entries(values).flatMap(([field, value]) => (value === null || field === "slug" ? [] : talk(field)));
  const kept = state.citations.filter(({ field }) => !(field in values));
  return { ...state, kind, id, expectedVersion: version, data: { ...state.data, ...values }, citations: [...kept, ...cited] };
}

/** Puts a change in the queue, and returns the proposal's id. */
export async function propose(db: Database, actor: Person, ...commands: SaveCommand[]): Promise<string> {
  const submitted = await submitChange(db, { actor, origin: "desk", reason: REASON }, commands);
  if (submitted.outcome !== "proposed") throw new Error(`It was ${submitted.outcome}`);
  return submitted.proposalId;
}

export async function seen(db: Database, proposalId: string): Promise<string> {
  const { updatedAt } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { updatedAt: true } });
  return updatedAt.toISOString();
}

/** Accepts as an editor does who has just opened the proposal. */
export async function accept(db: Database, actor: Person, proposalId: string, taken: Acceptance["taken"] = null, comment?: string) {
  return acceptProposal(db, actor, { proposalId, seen: await seen(db, proposalId), taken, comment });
}

export const statusOf = async (db: Database, id: string) => (await db.proposal.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
export const dataOf = async (db: Database, id: string) => (await currentState(db, id))?.state.data;
