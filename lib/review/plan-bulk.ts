import type { Person } from "#lib/auth/actor.ts";
import { canProposeChange } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError, type FieldError } from "#lib/errors.ts";
import { applyEdit, type ChangeSource } from "#lib/records/apply-edit.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { diffStates } from "#lib/records/diff.ts";
import { dryRun } from "#lib/records/dry-run.ts";
import { recordScope } from "#lib/records/scope.ts";
import type { RecordState } from "#lib/records/state.ts";
import { changeLabel, stateWords } from "#lib/records/value-words.ts";
import { BULK_KINDS, changeData, Untouched, type BulkChange } from "./bulk-change.ts";
import { changeGroups } from "./change-groups.ts";
import { standingWords } from "./standing-words.ts";
import { namingOf } from "./titles.ts";

export const MOST_RECORDS = 500;

export type BulkWish = { kind: RecordKind; ids: readonly string[]; change: BulkChange; source: ChangeSource | null };
/** One record of a selection: what it holds before and after, in words, or why it is left as it is. */
export type BulkRow = { id: string; slug: string; title: string; version: number; left: string | null; values: { label: string; before: string | null; after: string | null }[] };
export type BulkPlan = { rows: BulkRow[]; commands: SaveCommand[] };

type Held = { id: string; slug: string; title: string; version: number; state: RecordState; after: RecordState | Untouched };

/** Throws AppError `invalid` where the change is not for such records, or its source does not do. */
async function changed(db: Database, actor: Person, { kind, ids, change, source }: BulkWish): Promise<Held[]> {
  if (!BULK_KINDS[change.kind].includes(kind)) throw new AppError("invalid", "This change is not for records of this kind.");
  if (ids.length > MOST_RECORDS) throw new AppError("invalid", `At most ${MOST_RECORDS} records are changed at once: narrow the selection.`);
  const records = await db.record.findMany({ where: { id: { in: [...ids] }, kind, deletedAt: null }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { id: true, slug: true, title: true } });
  const held: Held[] = [];
  for (const record of records) {
    const current = await currentState(db, record.id);
    if (!current) continue;
    const { state, version } = current;
    const isOwn = canProposeChange(actor, await recordScope(db, kind, record.id, state.data));
    held.push({ ...record, state, version, after: isOwn ? stateAfter(state, change, source) : new Untouched("It is not about the companies that this account is limited to.") });
  }
  return held;
}

function stateAfter(state: RecordState, change: BulkChange, source: ChangeSource | null): RecordState | Untouched {
  if (change.kind === "publish") return state.published === change.published ? new Untouched(change.published ? "It is published already." : "It is not published.") : { ...state, published: change.published };
  const data = changeData(state.data, change);
  if (data instanceof Untouched) return data;
  const { citations, errors } = applyEdit(state, { data, sources: source === null ? new Map() : new Map([["*", source]]) });
  if (errors.length) throw new AppError("invalid", "Nothing was changed.", { fields: [...new Map(errors.map(sourceError)).values()] });
  return { ...state, data, citations };
}

/** What is wrong with the one source is said once, whatever it is the source of. */
const sourceError = ({ path, message }: FieldError): [string, FieldError] => {
  const field = path.split(" ")[1] ?? "source";
  return [field, { path: field, message }];
};

/** What a change of many records would do, each looked at by the gate. Throws what the gate throws. */
export async function planBulk(db: Database, actor: Person, wish: BulkWish): Promise<BulkPlan> {
  const held = await changed(db, actor, wish);
  const { kind } = wish;
  const commands = held.flatMap(({ id, version, after }): SaveCommand[] => (after instanceof Untouched ? [] : [{ kind, id, expectedVersion: version, ...after }]));
  if (commands.length > 0) await dryRun(db, commands);
  const { titleOf } = await namingOf(db, held.flatMap(({ state, after }) => (after instanceof Untouched ? [] : [state, after])));
  const rows = held.map(({ id, slug, title, version, state, after }): BulkRow => {
    if (after instanceof Untouched) return { id, slug, title, version, left: after.why, values: [] };
    const values = changeGroups(diffStates(state, after), false).map(({ group }) => ({ label: changeLabel(group, state, after), before: stateWords(kind, state, group, titleOf), after: stateWords(kind, after, group, titleOf) }));
    return { id, slug, title, version, left: null, values: [...values, ...standingWords(kind, state.data, after.data)] };
  });
  return { rows, commands };
}
