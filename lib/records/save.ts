import type { Actor } from "#lib/auth/actor.ts";
import { canSaveRecord } from "#lib/auth/permissions.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "./current.ts";
import type { SaveCommand } from "./command.ts";
import { diffStates } from "./diff.ts";
import { refreshDerived } from "./derived.ts";
import { checkHierarchy } from "./hierarchy.ts";
import { parseCommand } from "./parse.ts";
import { checkReferences } from "./references.ts";
import type { GivenState } from "./state.ts";
import { namedRefusal } from "./taken.ts";
import { writeAggregate, writeEvidence } from "./store.ts";

/** Who saves, through which door, and why (at least ten characters). */
export type SaveContext = { actor: Actor; origin: string; reason: string };
export type Saved = { id: string; version: number; changed: boolean };

const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 120_000;

/**
 * The one gate for writes: all commands are saved in one transaction, or none is. A command that changes nothing makes
 * no revision. Throws AppError: `forbidden`, `invalid` (each field named), `conflict` (details: what is held now).
 */
export function saveRecords(db: Database, context: SaveContext, commands: SaveCommand[]): Promise<Saved[]> {
  return saveTogether(db, (tx) => saveSet(tx, context, commands));
}

/** Several sets, saved all or not at all: a later one may read in `tx` what an earlier one has saved. */
export function saveTogether<Answer>(db: Database, run: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return db.$transaction(
    async (tx) => {
      // Records of one set may refer to each other in any order: the keys are checked at the end.
      await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
      return run(tx);
    },
    { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS },
  );
}

/** One set of commands inside a transaction of `saveTogether`. */
export async function saveSet(tx: Transaction, context: SaveContext, commands: SaveCommand[]): Promise<Saved[]> {
  if (!canSaveRecord(context.actor, [], "analysts")) throw new AppError("forbidden", "This account may not save records.");
  const reason = typeof context.reason === "string" ? context.reason.trim() : "";
  if (reason.length < 10)
    throw new AppError("invalid", "The change was not saved.", { fields: [{ path: "reason", message: "must be at least ten characters" }] });
  const states = commands.map(parseCommand);
  await checkReferences(tx, commands, states);
  await checkHierarchy(tx, commands, states);
  const changeSet = new ChangeSetWriter(tx, { ...context, reason });
  const saved: Saved[] = [];
  for (const [index, command] of commands.entries()) {
    const saving = saveOne(tx, changeSet, command, states[index] as GivenState);
    saved.push(await saving.catch((error: unknown) => Promise.reject(namedRefusal(error, command))));
  }
  await refreshDerived(tx, saved.filter((one) => one.changed).map((one) => one.id));
  return saved;
}

async function saveOne(tx: Transaction, changeSet: ChangeSetWriter, command: SaveCommand, given: GivenState): Promise<Saved> {
  const { kind, id } = command;
  const current = await currentState(tx, id);
  const held = current?.version ?? 0;
  const state = { ...given, published: given.published ?? current?.state.published ?? true, deleted: given.deleted ?? current?.state.deleted ?? false };
  if (held !== command.expectedVersion)
    throw new AppError("conflict", `${kind}/${state.slug} is at version ${held}, and the change was made against ${command.expectedVersion}.`, {
      details: { current, yours: state },
    });
  if (current) await keepKind(tx, command);
  const changes = diffStates(current?.state ?? null, state);
  if (changes.length === 0) return { id, version: held, changed: false };

  await claimSlug(tx, kind, id, state.slug, current?.state.slug ?? null);
  const version = held + 1;
  const now = changeSet.createdAt;
  const columns = { slug: state.slug, version, updatedAt: now, publishedAt: state.published ? now : null, deletedAt: state.deleted ? now : null };
  if (current) {
    const { publishedAt } = await tx.record.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } });
    await tx.record.update({ where: { id }, data: { ...columns, publishedAt: state.published ? (publishedAt ?? now) : null } });
  } else await tx.record.create({ data: { id, kind, title: "", searchText: "", createdAt: now, ...columns } });
  await writeAggregate(tx, kind, id, state.data);
  await writeEvidence(tx, id, state.citations, state.discrepancies);
  await tx.revision.create({
    data: {
      recordId: id,
      version,
      changeSetId: await changeSet.id(),
      changes: changes as object[],
      snapshot: state as object,
      createdAt: now,
    },
  });
  return { id, version, changed: true };
}

/** A record is of one kind for ever. */
async function keepKind(tx: Transaction, { kind, id, slug }: SaveCommand) {
  const record = await tx.record.findUniqueOrThrow({ where: { id }, select: { kind: true } });
  if (record.kind !== kind)
    throw new AppError("invalid", `${kind}/${slug} was not saved.`, { fields: [{ path: `${kind}/${slug} kind`, message: `is ${record.kind}, and cannot change` }] });
}

/** A slug is taken by one record of its kind, and by the one that had it before; a slug given up redirects. */
async function claimSlug(tx: Transaction, kind: RecordKind, id: string, slug: string, before: string | null) {
  if (slug === before) return;
  const holder = await tx.record.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } });
  const former = await tx.oldSlug.findUnique({ where: { kind_slug: { kind, slug } }, select: { recordId: true } });
  if ((holder && holder.id !== id) || (former && former.recordId !== id))
    throw new AppError("invalid", "The change was not saved.", { fields: [{ path: `${kind}/${slug} slug`, message: "is taken by another record" }] });
  if (former) await tx.oldSlug.delete({ where: { kind_slug: { kind, slug } } });
  if (before !== null) await tx.oldSlug.create({ data: { kind, slug: before, recordId: id } });
}

/** The change set is made with its first revision: a save that changes nothing leaves no trace. */
class ChangeSetWriter {
  readonly createdAt = new Date();
  private readonly tx: Transaction;
  private readonly context: SaveContext;
  private created: string | null = null;

  constructor(tx: Transaction, context: SaveContext) {
    this.tx = tx;
    this.context = context;
  }

  async id(): Promise<string> {
    if (this.created === null) {
      const { actor, origin, reason } = this.context;
      const { id } = await this.tx.changeSet.create({
        data: { id: crypto.randomUUID(), actor: actor.kind === "system" ? actor.name : actor.kind, origin, reason, createdAt: this.createdAt },
        select: { id: true },
      });
      this.created = id;
    }
    return this.created;
  }
}
