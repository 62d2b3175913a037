import type { Person } from "#lib/auth/actor.ts";
import { canReadProposal } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { Change } from "#lib/records/diff.ts";
import { changeGroup, splitPath } from "#lib/records/field-path.ts";
import { readState } from "#lib/records/state.ts";
import { draftOfState } from "./draft-of-state.ts";
import type { FormSpec } from "./form-spec.ts";
import { shownTyped } from "./shown-typed.ts";
import { titlesIn } from "./titles.ts";

/** What waits for an editor in one cell, the oldest first: in words, where it is one value and not a list. */
export type PendingCell = { proposed: { words: string | null; by: string }[]; href: string };
/** By the field, or the list. */
export type PendingCells = Record<string, PendingCell>;

/** What is proposed of these records, by record; nothing for who may not read proposals. */
export async function pendingCells(db: Database, person: Person, spec: FormSpec, ids: readonly string[]): Promise<Map<string, PendingCells>> {
  if (!canReadProposal(person)) return new Map();
  const items = await db.proposalItem.findMany({
    where: { recordId: { in: [...ids] }, proposal: { status: "open" } },
    orderBy: [{ proposal: { createdAt: "asc" } }, { proposalId: "asc" }],
    select: { proposalId: true, recordId: true, changes: true, state: true, proposal: { select: { proposer: { select: { name: true } } } } },
  });
  const states = items.map(({ state }) => readState(state));
  const titleOf = await titlesWith(db, items.map(({ proposalId }) => proposalId), await titlesIn(db, states));
  const byRecord = new Map<string, PendingCells>();
  for (const [index, { proposalId, recordId, changes, proposal }] of items.entries()) {
    const { fields } = draftOfState(spec, { id: recordId, version: 0, token: "" }, states[index] ?? null, titleOf);
    const cells = byRecord.get(recordId) ?? {};
    byRecord.set(recordId, cells);
    for (const name of new Set((changes as Change[]).flatMap(({ field }) => (changeGroup(field) === null ? [] : splitPath(field).field)))) {
      const field = spec.fields.find((one) => one.name === name);
      const words = field ? shownTyped(field, fields[name] ?? { value: "" }) : null;
      const before = cells[name]?.proposed ?? [];
      cells[name] = {
        proposed: [...before, { words, by: proposal.proposer.name }],
        href: before.length === 0 ? `/desk/review/${proposalId}` : `/desk/review?record=${encodeURIComponent(recordId)}`,
      };
    }
  }
  return byRecord;
}

/** With the names of what the proposals themselves would make. */
async function titlesWith(db: Database, proposalIds: readonly string[], titleOf: (id: string) => string): Promise<(id: string) => string> {
  const made = await db.proposalItem.findMany({ where: { proposalId: { in: [...proposalIds] }, baseVersion: 0 }, select: { recordId: true, title: true } });
  const titles = new Map(made.map(({ recordId, title }) => [recordId, title]));
  return (id) => titles.get(id) ?? titleOf(id);
}
