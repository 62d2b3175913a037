import type { Database, Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import { readState } from "./state.ts";

type Wanted = {
  recordId: string;
  version: number;
  /** The version that was looked at when it was decided: a later one is a conflict. */
  expectedVersion: number;
};

/**
 * The command that brings back what a record was at a version, as a new one: its data, citations and discrepancies, and
 * whether it was published or deleted. An address that another record has taken meanwhile stays with it.
 */
export async function restoreCommand(tx: Transaction | Database, { recordId, version, expectedVersion }: Wanted): Promise<SaveCommand> {
  const revision = await tx.revision.findUnique({
    where: { recordId_version: { recordId, version } },
    select: { snapshot: true, record: { select: { kind: true, slug: true } } },
  });
  if (!revision) throw new AppError("not-found", `There is no version ${version} of this record.`);
  const { kind, slug } = revision.record;
  const state = readState(revision.snapshot);
  const wanted = { kind, slug: state.slug };
  const holder = await tx.record.findUnique({ where: { kind_slug: wanted }, select: { id: true } });
  const former = await tx.oldSlug.findUnique({ where: { kind_slug: wanted }, select: { recordId: true } });
  const isTaken = [holder?.id, former?.recordId].some((id) => id !== undefined && id !== recordId);
  return { kind, id: recordId, expectedVersion, ...state, slug: isTaken ? slug : state.slug };
}
