import type { Person } from "#lib/auth/actor.ts";
import { canProposeChange } from "#lib/auth/permissions.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { readReason, type SaveContext } from "#lib/records/change-set.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { diffStates, type Change } from "#lib/records/diff.ts";
import { dryRun, type Outcome } from "#lib/records/dry-run.ts";

/** What else is written in the transaction of the save, or of the proposal; both are null where nothing was changed. */
export type Beside = (tx: Transaction, made: { changeSetId: string | null; proposalId: string | null }) => Promise<void>;

export type ProposedItem = Outcome & { changes: Change[] };

/**
 * Puts a change in the queue of the editors. It has to pass everything that a save has to pass, so that what waits could
 * be accepted as it is. Throws AppError: `forbidden`, `invalid`, `conflict`.
 */
export async function proposeSet(
  db: Database,
  context: SaveContext & { actor: Person },
  commands: SaveCommand[],
  beside?: Beside,
): Promise<{ outcome: "proposed"; proposalId: string } | { outcome: "unchanged" }> {
  const reason = readReason(context.reason);
  const items = await proposedItems(db, context.actor, commands);
  if (items.length === 0) {
    if (beside) await db.$transaction((tx) => beside(tx, { changeSetId: null, proposalId: null }));
    return { outcome: "unchanged" };
  }
  const at = new Date();
  const id = crypto.randomUUID();
  await db.$transaction(async (tx) => {
    await tx.proposal.create({
      data: {
        id, status: "open", reason, origin: context.origin, proposerId: context.actor.id, createdAt: at, updatedAt: at,
        items: { create: items.map(toRow) },
        companies: { create: companiesOf(items) },
        events: { create: { kind: "proposed", userId: context.actor.id, at } },
      },
      select: { id: true },
    });
    await beside?.(tx, { changeSetId: null, proposalId: id });
  });
  return { outcome: "proposed", proposalId: id };
}

/** What the commands would change, once it is sure that they could be saved and that the person may propose them. */
export async function proposedItems(db: Database, actor: Person, commands: SaveCommand[]): Promise<ProposedItem[]> {
  const outcomes = await dryRun(db, commands);
  for (const { scopes } of outcomes) if (!scopes.every((scope) => canProposeChange(actor, scope))) throw new AppError("forbidden", "This account may not propose changes of this record.");
  return outcomes.map((outcome) => ({ ...outcome, changes: diffStates(outcome.before, outcome.state) })).filter((item) => item.changes.length > 0);
}

export const toRow = ({ command, title, state, changes }: ProposedItem, position: number) => ({
  recordId: command.id, position, kind: command.kind, slug: state.slug, title, baseVersion: command.expectedVersion,
  changes: changes as object[], state: state as object,
});

/** The companies that any of the records is about, before or after. */
export const companiesOf = (items: readonly ProposedItem[]) => [...new Set(items.flatMap(({ scopes }) => scopes.flat()))].map((companyId) => ({ companyId }));
