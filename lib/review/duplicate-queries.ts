import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { suggestDuplicates, type Candidate, type Suggestion } from "./duplicate-rules.ts";

const LIVE = { record: { deletedAt: null } } as const;

/** What the rules look at, of every record that is not deleted. */
async function candidates(db: Database): Promise<Candidate[]> {
  const records = await db.record.findMany({
    where: { kind: { in: ["company", "molecule", "target", "indication"] }, deletedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, title: true, names: { select: { kind: true, text: true } } },
  });
  const targets = await db.target.findMany({ where: LIVE, select: { id: true, hgncId: true, uniprot: true, variantOfId: true } });
  const indications = await db.indication.findMany({ where: LIVE, select: { id: true, mondoId: true, meshId: true, line: true } });
  const trials = await db.trial.findMany({ where: LIVE, select: { id: true, nctId: true, record: { select: { title: true } } } });
  const sources = await db.source.findMany({ where: { ...LIVE, url: { not: null } }, select: { id: true, url: true, title: true } });
  const values = new Map<string, Record<string, string | null>>([...targets, ...indications].map(({ id, ...own }) => [id, own]));
  return [
    ...records.map((record) => ({ ...record, values: values.get(record.id) ?? {} })),
    ...trials.map(({ id, nctId, record }) => ({ id, kind: "trial" as const, title: record.title, names: [], values: { nctId } })),
    ...sources.map(({ id, url, title }) => ({ id, kind: "source" as const, title, names: [], values: { url } })),
  ];
}

type One = { id: string; slug: string; title: string };
export type Dismissal = { by: string; at: Date; reason: string };
export type DuplicatePair = { kind: RecordKind; first: One; second: One; reasons: string[]; dismissal: Dismissal | null };

const keyOf = ({ first, second }: Pick<Suggestion, "first" | "second">) => `${first} ${second}`;

/** Records that may be one, without those that somebody found to be two, or those alone. */
export async function duplicatePairs(db: Database, { kind, dismissed }: { kind: RecordKind | null; dismissed: boolean }): Promise<DuplicatePair[]> {
  const found = suggestDuplicates(await candidates(db));
  const rows = await db.notDuplicate.findMany({ select: { firstId: true, secondId: true, at: true, reason: true, user: { select: { name: true } } } });
  const known = new Map(rows.map(({ firstId, secondId, user, ...row }) => [`${firstId} ${secondId}`, { ...row, by: user.name }]));
  const reasons = new Map(found.map((one) => [keyOf(one), one.reasons]));
  const pairs = dismissed ? rows.map(({ firstId, secondId }) => ({ first: firstId, second: secondId })) : found.filter((one) => !known.has(keyOf(one)));
  const records = await db.record.findMany({ where: { id: { in: pairs.flatMap(({ first, second }) => [first, second]) }, deletedAt: null }, select: { id: true, kind: true, slug: true, title: true } });
  const byId = new Map(records.map((record) => [record.id, record]));
  return pairs.flatMap((pair): DuplicatePair[] => {
    const [first, second] = [byId.get(pair.first), byId.get(pair.second)];
    if (!first || !second || (kind !== null && first.kind !== kind)) return [];
    return [{ kind: first.kind, first, second, reasons: reasons.get(keyOf(pair)) ?? [], dismissal: known.get(keyOf(pair)) ?? null }];
  });
}
