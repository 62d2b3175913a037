import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { programKey } from "#lib/programs/title.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { deskHistoryPath } from "#lib/records/paths.ts";
import { referrersOf } from "#lib/records/referrers.ts";
import type { RecordState } from "#lib/records/state.ts";
import { mergePair } from "./merge-pair.ts";
import { repoint } from "./repoint.ts";

/** `fromLoser`: fields whose value is taken from the record that goes. */
export type MergeWish = { survivorId: string; loserId: string; fromLoser: ReadonlySet<string> };
/** `pairs`: the two records first, then programs that become one with them. */
export type MergePlan = { kind: RecordKind; pairs: MergeWish[]; commands: SaveCommand[] };

type Held = { kind: RecordKind; version: number; state: RecordState };

async function held(tx: Transaction, id: string): Promise<Held> {
  const record = await tx.record.findUnique({ where: { id }, select: { kind: true, deletedAt: true, title: true } });
  const current = record && (await currentState(tx, id));
  if (!record || !current) throw new AppError("not-found", "There is no such record.");
  if (record.deletedAt) throw new AppError("conflict", `${record.title} is deleted.`);
  return { kind: record.kind, ...current };
}

/** Programs are the same row of the chart where these are the same. */
const ROW = { id: true, moleculeId: true, indicationId: true, territory: true, setting: true } as const;

/** Programs that would be the same row of the chart once the records are one. */
async function programPairs(tx: Transaction, kind: RecordKind, { survivorId, loserId }: MergeWish): Promise<MergeWish[]> {
  if (kind !== "molecule" && kind !== "indication") return [];
  const column = kind === "molecule" ? "moleculeId" : "indicationId";
  const of = (id: string) => tx.program.findMany({ where: { [column]: id, record: { deletedAt: null } }, orderBy: { id: "asc" }, select: ROW });
  const own = new Map((await of(survivorId)).map((program) => [programKey(program), program.id]));
  return (await of(loserId)).flatMap((program) => {
    const same = own.get(programKey({ ...program, [column]: survivorId }));
    return same === undefined ? [] : [{ survivorId: same, loserId: program.id, fromLoser: new Set<string>() }];
  });
}

/** A deleted program in whose place another one would come: of one row there is one program, deleted or not. */
export type Obstacle = { message: string; href: string };

/** Throws AppError `conflict` (details: `Obstacle`), saying what to do. */
async function checkPlaces(tx: Transaction, commands: readonly SaveCommand[]): Promise<void> {
  for (const { kind, id, data, deleted } of commands) {
    if (kind !== "program" || deleted) continue;
    const holder = await tx.program.findFirst({ where: { key: programKey(data as Parameters<typeof programKey>[0]), id: { not: id }, record: { deletedAt: { not: null }, mergedIntoId: null } }, select: { record: { select: { slug: true, title: true } } } });
    if (!holder) continue;
    const { title } = await tx.record.findUniqueOrThrow({ where: { id }, select: { title: true } });
    const message = `They cannot be merged yet: ${title} would come to stand where the deleted program ${holder.record.title} stands. Bring it back from its history first: the two programs then become one with them.`;
    throw new AppError("conflict", message, { details: { message, href: deskHistoryPath("program", holder.record.slug) } satisfies Obstacle });
  }
}

/**
 * What has to be saved so that two records are one: the survivor with what the other one states, the other one deleted
 * and leading to it, and every record that refers to it. Throws AppError `not-found`, `invalid`, `conflict`.
 */
export async function planMerge(tx: Transaction, wish: MergeWish): Promise<MergePlan> {
  if (wish.survivorId === wish.loserId) throw new AppError("invalid", "A record cannot be merged with itself.");
  const { kind } = await held(tx, wish.survivorId);
  if ((await held(tx, wish.loserId)).kind !== kind) throw new AppError("invalid", "Two records of different kinds cannot be one.");
  const pairs = [wish, ...(await programPairs(tx, kind, wish))];
  const to = new Map(pairs.map(({ survivorId, loserId }) => [loserId, survivorId]));
  const commands: SaveCommand[] = [];
  const done = new Set(pairs.flatMap(({ survivorId, loserId }) => [survivorId, loserId]));
  for (const { survivorId, loserId, fromLoser } of pairs) {
    const [survivor, loser] = [await held(tx, survivorId), await held(tx, loserId)];
    const merged = mergePair(repoint(survivorId, survivor.state, to), repoint(survivorId, loser.state, to), fromLoser);
    commands.push({ kind: survivor.kind, id: survivorId, expectedVersion: survivor.version, ...merged });
    commands.push({ kind: loser.kind, id: loserId, expectedVersion: loser.version, ...loser.state, deleted: true, mergedInto: survivorId });
  }
  for (const { loserId } of pairs)
    for (const { recordId } of await referrersOf(tx, commands.find(({ id }) => id === loserId)?.kind ?? kind, loserId)) {
      if (done.has(recordId)) continue;
      done.add(recordId);
      const { kind: referring, version, state } = await held(tx, recordId);
      commands.push({ kind: referring, id: recordId, expectedVersion: version, ...repoint(recordId, state, to) });
    }
  await checkPlaces(tx, commands);
  return { kind, pairs, commands };
}
