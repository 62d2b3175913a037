import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { QueueParams } from "./queue-params.ts";

export const QUEUE_SIZE = 50;

export type QueueRow = Awaited<ReturnType<typeof queuePage>>["rows"][number];

/** Proposals, those that have waited longest first, and whose they are. */
export async function queuePage(db: Database, { status, company, person, record, page: wanted }: QueueParams) {
  const companyRow = company === null ? null : await db.record.findFirst({ where: { kind: "company", slug: company }, select: { id: true } });
  const where: Prisma.ProposalWhereInput = {
    ...(status === "all" ? {} : { status }),
    ...(person === null ? {} : { proposerId: person }),
    ...(record === null ? {} : { items: { some: { recordId: record } } }),
    ...(company === null ? {} : { companies: { some: { companyId: companyRow?.id ?? "" } } }),
  };
  const total = await db.proposal.count({ where });
  const pages = Math.max(1, Math.ceil(total / QUEUE_SIZE));
  const page = Math.min(wanted, pages);
  const rows = await db.proposal.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    skip: (page - 1) * QUEUE_SIZE,
    take: QUEUE_SIZE,
    select: {
      id: true, status: true, reason: true, createdAt: true, proposerId: true,
      proposer: { select: { name: true } },
      items: { orderBy: { position: "asc" }, select: { recordId: true, kind: true, title: true, baseVersion: true } },
    },
  });
  const about = record === null ? null : ((await db.record.findUnique({ where: { id: record }, select: { title: true } }))?.title ?? "a record that is not there");
  return { rows, total, page, pages, about, ...(await queueChoices(db)) };
}

/** The companies and people whose proposals there are. */
async function queueChoices(db: Database) {
  const named = await db.proposalCompany.findMany({ distinct: ["companyId"], select: { companyId: true } });
  const companies = await db.record.findMany({ where: { id: { in: named.map((one) => one.companyId) } }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { slug: true, title: true } });
  const people = await db.user.findMany({ where: { proposals: { some: {} } }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
  return { companies, people };
}

/** The open proposals that stand around this one in the order of the queue: where to go next. */
export async function nextInQueue(db: Database, { id, createdAt }: { id: string; createdAt: Date }): Promise<string | null> {
  const next = await db.proposal.findFirst({
    where: { status: "open", OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return next?.id ?? null;
}
