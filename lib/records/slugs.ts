import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { deleteRows, insertRows } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { AppError } from "#lib/errors.ts";
import type { ComparedSave } from "./compare-set.ts";

type Slug = { kind: RecordKind; slug: string };
type Holder = Slug & { recordId: string; isFormer: boolean; isDeleted: boolean };

const keyOf = ({ kind, slug }: Slug) => `${kind}/${slug}`;

/** A slug is taken by one record of its kind, and by the one that had it before; a slug given up redirects. */
export async function claimSlugs(tx: Transaction, saves: readonly ComparedSave[]) {
  const moves = saves.filter(({ before, state }) => state.slug !== before?.slug);
  if (moves.length === 0) return;
  const holders = new Map((await holdersOf(tx, moves.map(({ command: { kind }, state: { slug } }) => ({ kind, slug })))).map((holder) => [keyOf(holder), holder]));
  const [given, taken] = [new Map<string, Holder>(), new Map<string, Slug>()];
  for (const { command: { kind, id }, before, state } of moves) {
    const wanted = { kind, slug: state.slug };
    const holder = holders.get(keyOf(wanted));
    if (holder && holder.recordId !== id) {
      const message = holder.isDeleted ? "is taken by a deleted record" : "is taken by another record";
      throw new AppError("invalid", "The change was not saved.", { fields: [{ path: `${keyOf(wanted)} slug`, message }] });
    }
    if (holder?.isFormer && !given.delete(keyOf(wanted))) taken.set(keyOf(wanted), wanted);
    holders.set(keyOf(wanted), { ...wanted, recordId: id, isFormer: false, isDeleted: state.deleted });
    if (!before) continue;
    const former = { kind, slug: before.slug, recordId: id, isFormer: true, isDeleted: false };
    holders.set(keyOf(former), former);
    given.set(keyOf(former), former);
  }
  await deleteRows(tx, "OldSlug", [...taken.values()]);
  await insertRows(tx, "OldSlug", [...given.values()].map(({ kind, slug, recordId }) => ({ kind, slug, recordId })));
}

/** Who has these slugs now, or once had them. */
async function holdersOf(tx: Transaction, slugs: readonly Slug[]): Promise<Holder[]> {
  const wanted = sql`json_each(${JSON.stringify(slugs)}) w`;
  const isWanted = sql`"kind" = w.value ->> 'kind' AND "slug" = w.value ->> 'slug'`;
  const rows = await tx.$queryRaw<(Slug & { recordId: string; isFormer: number | bigint; isDeleted: number | bigint })[]>(sql`
    SELECT "kind", "slug", r."id" AS "recordId", 0 AS "isFormer", "deletedAt" IS NOT NULL AS "isDeleted" FROM ${wanted} CROSS JOIN "Record" r ON ${isWanted}
    UNION ALL SELECT "kind", "slug", "recordId", 1, 0 FROM ${wanted} CROSS JOIN "OldSlug" ON ${isWanted}`);
  return rows.map((row) => ({ ...row, isFormer: Boolean(row.isFormer), isDeleted: Boolean(row.isDeleted) }));
}
