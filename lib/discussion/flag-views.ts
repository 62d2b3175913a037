import type { Person } from "#lib/auth/actor.ts";
import { canReadRecord, canResolveFlag } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { FlagStatus, RecordKind } from "#lib/db/generated/enums.ts";

export type FlagView = {
  id: string;
  status: FlagStatus;
  field: string | null;
  reason: string;
  openedBy: string;
  openedAt: string;
  resolution: { by: string; at: string; text: string } | null;
  record: { kind: RecordKind; slug: string; title: string };
  mayResolve: boolean;
};

const NAME = { select: { name: true } } satisfies Prisma.UserDefaultArgs;
const RECORD = { kind: true, slug: true, title: true, publishedAt: true, deletedAt: true } as const;
const SELECT = {
  id: true, status: true, field: true, reason: true, openedById: true, openedAt: true, resolvedAt: true, resolution: true,
  openedBy: NAME, resolvedBy: NAME,
  record: { select: { ...RECORD, mergedInto: { select: RECORD } } },
} satisfies Prisma.FlagSelect;

/** Flags that the reader may see, as a filter leaves them: open ones the oldest first, resolved ones the latest first. */
export async function flagViews(db: Database, reader: Person, where: Prisma.FlagWhereInput, status: FlagStatus | null = null): Promise<FlagView[]> {
  const rows = await db.flag.findMany({
    where: { ...where, ...(status && { status }) },
    orderBy: [{ status: "asc" }, { openedAt: status === "resolved" ? "desc" : "asc" }, { id: "asc" }],
    select: SELECT,
  });
  return rows.map(ofSurvivor).filter(({ record }) => canReadRecord(reader, record)).map((row) => toView(row, reader));
}

type Row = Prisma.FlagGetPayload<{ select: typeof SELECT }>;

/** What was opened on a record that turned out to be another one is that one's. */
const ofSurvivor = (row: Row): Row => ({ ...row, record: { ...row.record, ...row.record.mergedInto } });

function toView({ id, status, field, reason, openedById, openedAt, openedBy, resolvedAt, resolvedBy, resolution, record }: Row, reader: Person): FlagView {
  return {
    id, status, field, reason,
    openedBy: openedBy.name,
    openedAt: openedAt.toISOString(),
    resolution: resolvedAt && { by: resolvedBy?.name ?? "", at: resolvedAt.toISOString(), text: resolution ?? "" },
    record: { kind: record.kind, slug: record.slug, title: record.title },
    mayResolve: status === "open" && canResolveFlag(reader, { openedById }),
  };
}
