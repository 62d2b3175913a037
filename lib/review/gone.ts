import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { withSurvivors } from "#lib/records/merged-ids.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { RecordState } from "#lib/records/state.ts";

/** What became of a record that a proposal would change and that is not there any more. `now`: what it turned out to be. */
export type Gone = { words: string; now: { title: string; href: string } | null };

export async function goneWords(tx: Database | Transaction, kind: RecordKind, title: string, { mergedInto }: RecordState): Promise<Gone> {
  const last = mergedInto === null ? undefined : (await withSurvivors(tx, [mergedInto])).at(-1);
  const survivor = last === undefined ? null : await tx.record.findUnique({ where: { id: last }, select: { slug: true, title: true, deletedAt: true } });
  if (!survivor || survivor.deletedAt) return { words: `${title} was deleted since.`, now: null };
  return { words: `${title} was merged into ${survivor.title} since: the change has to be proposed for that record.`, now: { title: survivor.title, href: recordPath(kind, survivor.slug) } };
}
