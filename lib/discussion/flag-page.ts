import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { aboutCompany } from "#lib/records/about-company.ts";
import type { FlagParams } from "./flag-params.ts";
import { flagViews, type FlagView } from "./flag-views.ts";

const PAGE_SIZE = 50;

export type FlagPage = { flags: FlagView[]; total: number; page: number; pages: number };

/** Flags of all records that the reader may see. */
export async function flagPage(db: Database, reader: Person, { status, kind, company, page: wanted }: FlagParams): Promise<FlagPage> {
  const conditions: Prisma.RecordWhereInput[] = kind ? [{ kind }] : [];
  if (company) {
    const found = await db.record.findUnique({ where: { kind_slug: { kind: "company", slug: company } }, select: { id: true } });
    conditions.push(found ? aboutCompany(found.id) : { id: { in: [] } });
  }
  const flags = await flagViews(db, reader, { record: { AND: conditions } }, status);
  const pages = Math.max(1, Math.ceil(flags.length / PAGE_SIZE));
  const page = Math.min(wanted, pages);
  return { flags: flags.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: flags.length, page, pages };
}
