import { isDeepStrictEqual } from "node:util";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { readRows } from "#lib/db/rows.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { heldRecords, type Held } from "#lib/records/current.ts";
import { parseCommand } from "#lib/records/parse.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { RecordState } from "#lib/records/state.ts";
import { compare } from "#lib/import/compare/compare.ts";
import { WHOLE, type FoundChange } from "./change.ts";
import { refusedRecords, waitingRecords, type Chosen } from "./chosen.ts";
import { withoutLinks } from "./without-links.ts";

/** What is done with a change: saved; held already; shown again with what it would change now; left as it is, with the reason. */
export type Verdict = { change: Chosen } & ({ is: "saved" } | { is: "held" } | { is: "stale"; now: FoundChange[] } | { is: "left"; reason: string });

export type Plan = {
  commands: SaveCommand[];
  /** The states that the commands make, by record: who may save them is judged by these. */
  states: Map<string, { kind: RecordKind; before: RecordState | null; after: RecordState }>;
  verdicts: Verdict[];
  cameAlong: Chosen[];
};

/** Whether a record that is not held may be made because what was chosen refers to it. */
export type MayCome = (change: Chosen, chosen: readonly Chosen[]) => boolean;

/** Records that cannot be saved, with the reason. */
export type Barred = Map<string, string>;

/**
 * What accepting these changes comes to against what is held now. Records that they refer to and that are not held come
 * along (`mayCome`); a link to a record that was refused is left out, but not the source of what is said; what refers to a
 * record that cannot be saved waits.
 */
export async function planAccept(db: Database | Transaction, chosen: readonly Chosen[], barred: Barred, mayCome: MayCome): Promise<Plan> {
  const along = new Map<string, Chosen>();
  const gone = new Map<string, string>();
  const looked = new Set<string>();
  for (;;) {
    const all = [...chosen, ...along.values()];
    const plan = await laidOut(db, all, barred, gone);
    const unknown = await missingIn(db, plan, looked);
    if (unknown.length === 0) {
      if (bar(plan, barred)) {
        // What came along with a record that waits stays where it was.
        along.clear();
        looked.clear();
        continue;
      }
      const { wanting: _, ...rest } = plan;
      return { ...rest, cameAlong: [...along.values()].filter(({ recordId }) => plan.states.has(recordId)) };
    }
    for (const id of unknown) looked.add(id);
    const importKind = (all[0] as Chosen).importKind;
    const waiting = await waitingRecords(db, importKind, unknown);
    const refused = await refusedRecords(db, importKind, unknown);
    for (const id of unknown) {
      const change = waiting.get(id);
      const refusal = refused.get(id);
      if (change && mayCome(change, chosen)) along.set(id, change);
      else if (!change && refusal?.kind === "source") barred.set(id, `It refers to a source that was refused: ${refusal.title}. Open that again first`);
      else if (!change && refusal) gone.set(id, refusal.title);
      else barred.set(id, change ? `${change.title} is not held, and has to be decided on first` : "It refers to a record that is not held, and nothing that waits would make it");
    }
  }
}

/** `wanting`: records of which only parts were chosen, and that are not held. */
type LaidOut = Omit<Plan, "cameAlong"> & { wanting: Set<string> };

async function laidOut(db: Database | Transaction, all: readonly Chosen[], barred: Barred, gone: ReadonlyMap<string, string>): Promise<LaidOut> {
  const byRecord = Map.groupBy(all, ({ recordId }) => recordId);
  const held = await heldRecords(db, byRecord.keys());
  const titles = new Map<string, string>(all.map(({ recordId, title }) => [recordId, title]));
  const named = all.flatMap(({ statement }) => Object.entries(statement.data).flatMap(([, value]) => (Array.isArray(value) ? value.flatMap((item) => Object.values(item)) : [value])));
  for (const { id, title } of await readRows<{ id: string; title: string }>(db, "Record", ["id", "title"], "id", named.filter((value): value is string => typeof value === "string"))) titles.set(id, title);
  const titleOf = (id: string) => titles.get(id) ?? id;
  const plan: LaidOut = { commands: [], states: new Map(), verdicts: [], wanting: new Set() };
  for (const [recordId, changes] of byRecord) {
    const reason = barred.get(recordId);
    if (reason !== undefined) plan.verdicts.push(...changes.map((change): Verdict => ({ change, is: "left", reason })));
    else layOut(plan, recordId, changes, held.get(recordId) ?? null, gone, titleOf);
  }
  return plan;
}

/** One record: each of its findings laid over what is held, one after the other, with the chosen changes alone. */
function layOut(plan: LaidOut, recordId: string, changes: readonly Chosen[], current: Held | null, gone: ReadonlyMap<string, string>, titleOf: (id: string) => string): void {
  const { recordKind: kind } = changes[0] as Chosen;
  const isHeld = current !== null && !current.state.deleted;
  if (!isHeld && !changes.some(({ part, kind: what }) => part === WHOLE && what !== "gone" && what !== "merged")) {
    // What another study adds to a record needs the record; where only its end is reported there is nothing to save.
    for (const change of changes) plan.verdicts.push(change.part === WHOLE ? { change, is: "held" } : { change, is: "left", reason: gone.has(recordId) ? "The record itself was refused" : "The record itself has to be accepted first" });
    if (changes.some(({ part }) => part !== WHOLE)) plan.wanting.add(recordId);
    return;
  }
  let state: RecordState | null = isHeld ? current.state : null;
  const whole = (own: readonly Chosen[]) => own.some(({ part }) => part === WHOLE);
  for (const own of [...Map.groupBy(changes, ({ findingId }) => findingId).values()].toSorted((a, b) => Number(whole(b)) - Number(whole(a)))) {
    const { statement, left } = withoutLinks((own[0] as Chosen).statement, gone);
    const parts = new Set(own.map(({ part }) => part));
    const from: RecordState | null = state ?? current?.state ?? null;
    const before = compare(statement, from, { titleOf, only: parts });
    const taken = new Set<string>();
    for (const change of own) {
      const verdict = judge(change, before.changes, left, isHeld);
      plan.verdicts.push(verdict);
      if (verdict.is === "saved") taken.add(change.part);
    }
    if (taken.size === 0) continue;
    state = taken.size === parts.size ? before.state : compare(statement, from, { titleOf, only: taken }).state;
  }
  if (state === null || state === current?.state) return;
  plan.states.set(recordId, { kind, before: current?.state ?? null, after: state });
  plan.commands.push({ kind, id: recordId, expectedVersion: current?.version ?? 0, ...state });
}

function judge(change: Chosen, now: readonly FoundChange[], left: readonly string[], wasHeld: boolean): Verdict {
  if (change.kind === "gone" || change.kind === "merged") return { change, is: "held" };
  if (left.includes(change.part)) return { change, is: "left", reason: "What it links to was refused" };
  const found = now.find(({ part }) => part === change.part);
  if (change.part === WHOLE) {
    if (found) return { change, is: "saved" };
    return now.length === 0 ? { change, is: "held" } : { change, is: "stale", now: [...now] };
  }
  if (!found) return { change, is: "held" };
  const isSame = found.kind === change.kind && isDeepStrictEqual(found.after, change.after) && (!wasHeld || isDeepStrictEqual(found.before, change.before));
  return isSame ? { change, is: "saved" } : { change, is: "stale", now: [found] };
}

/** Records that the plan comes to refer to, and that are neither held nor made by it. */
async function missingIn(db: Database | Transaction, plan: LaidOut, looked: ReadonlySet<string>): Promise<string[]> {
  const wanted = new Set<string>();
  for (const { before, after } of plan.states.values()) {
    const known = new Set(before && !before.deleted ? referencesOf(before).map(({ id }) => id) : []);
    for (const { id } of referencesOf(after)) if (!known.has(id) && !plan.states.has(id)) wanted.add(id);
  }
  const rows = await readRows<{ id: string; deletedAt: unknown }>(db, "Record", ["id", "deletedAt"], "id", wanted);
  // One that was deleted comes back where something waits that would make it.
  for (const { id, deletedAt } of rows) if (deletedAt === null) wanted.delete(id);
  return [...wanted, ...plan.wanting].filter((id) => !looked.has(id));
}

/** Bars what breaks a rule of its kind, or refers to what is barred; whether there was anything to bar. */
function bar(plan: LaidOut, barred: Barred): boolean {
  let found = false;
  for (const command of plan.commands) {
    const reason = reasonAgainst(command, plan.states.get(command.id)?.after as RecordState, barred);
    if (reason === null) continue;
    barred.set(command.id, reason);
    found = true;
  }
  return found;
}

function reasonAgainst(command: SaveCommand, state: RecordState, barred: Barred): string | null {
  const [reason] = referencesOf(state).flatMap(({ id }) => (id === command.id ? [] : (barred.get(id) ?? [])));
  if (reason !== undefined) return reason.startsWith("It refers") ? reason : `It refers to a record that waits: ${reason}`;
  try {
    parseCommand(command);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.fields.map(({ path, message }) => `${path.slice(path.indexOf(" ") + 1)}: ${message}`).join("; ");
  }
}
