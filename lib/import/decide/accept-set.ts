import type { Actor } from "#lib/auth/actor.ts";
import { canProposeChange, type Scope } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveSet, saveTogether } from "#lib/records/save.ts";
import { recordScopes } from "#lib/records/scope.ts";
import type { Beside } from "#lib/review/propose.ts";
import { submitChange } from "#lib/review/submit.ts";
import { waitingChanges, type Chosen } from "./chosen.ts";
import { withFreeSlugs } from "./free-slugs.ts";
import { markDecided, type Made } from "./mark-decided.ts";
import { planAccept, type Barred, type MayCome, type Plan } from "./plan-accept.ts";

/** So many are named; the reason stands at each of the others too. */
const MOST_NAMED = 50;

/** A record that came along because what was accepted refers to it. */
export type CameAlong = { recordId: string; kind: RecordKind; title: string };
/** What could not be saved, and why. */
export type LeftOpen = { recordId: string; kind: RecordKind; title: string; reason: string };

/** What accepting came to. Counts are of changes. */
export type Decided = {
  accepted: number;
  proposed: number;
  /** Held already: nothing had to be saved. */
  nothingToDo: number;
  /** Reports of what the source does not have any more: there is nothing to save of them. */
  noted: number;
  /** Changed since the source was compared with what is held; shown again. */
  stale: number;
  /** Decided by somebody else meanwhile, or overtaken by a newer run. */
  overtaken: number;
  left: number;
  along: number;
  /** The first of those that were left, and of those that came along. */
  leftOpen: LeftOpen[];
  cameAlong: CameAlong[];
  changeSetIds: string[];
  proposalIds: string[];
};

export const nothingDecided = (): Decided => ({ accepted: 0, proposed: 0, nothingToDo: 0, noted: 0, stale: 0, overtaken: 0, left: 0, along: 0, leftOpen: [], cameAlong: [], changeSetIds: [], proposalIds: [] });

/** What two parts of one decision came to. */
export const bothDecided = (one: Decided, other: Decided): Decided => ({
  accepted: one.accepted + other.accepted,
  proposed: one.proposed + other.proposed,
  nothingToDo: one.nothingToDo + other.nothingToDo,
  noted: one.noted + other.noted,
  stale: one.stale + other.stale,
  overtaken: one.overtaken + other.overtaken,
  left: one.left + other.left,
  along: one.along + other.along,
  leftOpen: [...one.leftOpen, ...other.leftOpen].slice(0, MOST_NAMED),
  cameAlong: [...one.cameAlong, ...other.cameAlong].slice(0, MOST_NAMED),
  changeSetIds: [...one.changeSetIds, ...other.changeSetIds],
  proposalIds: [...one.proposalIds, ...other.proposalIds],
});

export type Accepting = { actor: Actor; reason: string; /** Whether a record may come along with what refers to it. */ mayCome: MayCome };

/** Somebody saves the same records again and again. */
const MOST_CONFLICTS = 5;

/**
 * Saves, or proposes, what waits of these changes as one set, with what became of each in the same transaction. What cannot
 * be saved does not keep the rest from it. Throws AppError as the gate does, for what is not about one record.
 */
export async function acceptSet(db: Database, changeIds: readonly number[], accepting: Accepting, into: Decided): Promise<void> {
  const barred: Barred = new Map();
  for (let conflicts = 0; ; ) {
    const chosen = await waitingChanges(db, changeIds);
    if (chosen.length === 0) {
      into.overtaken += changeIds.length;
      return;
    }
    const plan = await planAccept(db, chosen, barred, accepting.mayCome);
    if (await barForeign(db, accepting.actor, plan, barred)) continue;
    const commands = await withFreeSlugs(db, plan.commands);
    try {
      const made = await save(db, accepting, commands, (chosen[0] as Chosen).importKind, plan);
      into.overtaken += changeIds.length - chosen.length;
      return count(into, plan, made);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "conflict" && ++conflicts < MOST_CONFLICTS) continue;
      if (error.code !== "invalid" || !barNamed(error, commands, barred)) throw error;
    }
  }
}

/** What is about companies that a person is not concerned with is left to others. */
async function barForeign(db: Database, actor: Actor, plan: Plan, barred: Barred): Promise<boolean> {
  if (actor.kind !== "person" || actor.companies.length === 0) return false;
  const about = [...plan.states].map(([id, { kind, after }]) => ({ kind, id, data: after.data, deleted: after.deleted }));
  const held = [...plan.states].flatMap(([id, { kind, before }]) => (before ? [{ kind, id, data: before.data, deleted: before.deleted }] : []));
  const later = await recordScopes(db, about, about);
  const earlier = await recordScopes(db, held);
  const scopes: [string, Scope][] = [...about.map(({ id }, index): [string, Scope] => [id, later[index] ?? []]), ...held.map(({ id }, index): [string, Scope] => [id, earlier[index] ?? []])];
  const foreign = scopes.filter(([id, scope]) => !barred.has(id) && !canProposeChange(actor, scope));
  for (const [id] of foreign) barred.set(id, "It is about a company that this account is not for");
  return foreign.length > 0;
}

/** Where the gate names the records that it does not take, those are barred. */
function barNamed(error: AppError, commands: readonly SaveCommand[], barred: Barred): boolean {
  let found = false;
  for (const { path, message } of error.fields) {
    const command = commands.find(({ kind, slug }) => path === `${kind}/${slug}` || path.startsWith(`${kind}/${slug} `));
    if (!command || barred.has(command.id)) continue;
    barred.set(command.id, `${path.slice(path.indexOf(" ") + 1)}: ${message}`);
    found = true;
  }
  return found;
}

async function save(db: Database, { actor, reason }: Accepting, commands: SaveCommand[], importKind: string, plan: Plan): Promise<Made> {
  const decision = { personId: actor.kind === "person" ? actor.id : null, at: new Date() };
  const verdicts = [...plan.verdicts];
  let made: Made = { changeSetId: null, proposalId: null };
  const beside: Beside = async (tx, saved) => {
    made = saved;
    await markDecided(tx, verdicts, decision, saved);
  };
  const context = { origin: `import:${importKind}`, reason };
  if (commands.length === 0) await saveTogether(db, (tx) => beside(tx, made));
  else if (actor.kind === "person") await submitChange(db, { ...context, actor }, commands, beside);
  else
    await saveTogether(db, async (tx) => {
      const { changeSetId } = await saveSet(tx, { ...context, actor }, commands);
      await beside(tx, { changeSetId, proposalId: null });
    });
  return made;
}

function count(into: Decided, { verdicts, cameAlong }: Plan, { changeSetId, proposalId }: Made): void {
  for (const verdict of verdicts) {
    const { recordId, recordKind: kind, title } = verdict.change;
    if (verdict.is === "left") {
      into.left++;
      if (into.leftOpen.length < MOST_NAMED) into.leftOpen.push({ recordId, kind, title, reason: verdict.reason });
    } else if (verdict.is === "stale") into.stale++;
    else if (verdict.change.kind === "gone" || verdict.change.kind === "merged") into.noted++;
    else if (verdict.is === "held") into.nothingToDo++;
    else if (proposalId === null) into.accepted++;
    else into.proposed++;
  }
  into.along += cameAlong.length;
  into.cameAlong.push(...cameAlong.slice(0, Math.max(0, MOST_NAMED - into.cameAlong.length)).map(({ recordId, recordKind: kind, title }) => ({ recordId, kind, title })));
  if (changeSetId !== null) into.changeSetIds.push(changeSetId);
  if (proposalId !== null) into.proposalIds.push(proposalId);
}
