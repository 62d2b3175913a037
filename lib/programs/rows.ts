import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { join } from "#lib/db/sql.ts";
import { PROGRAM_PARTNERS } from "./partners-sql.ts";

const SLUG = { select: { slug: true } } as const;
const COMPANY = { select: { id: true, name: true, record: SLUG } } as const;

const SELECT = {
  id: true,
  territory: true,
  setting: true,
  stage: true,
  status: true,
  registrational: true,
  guidedStage: true,
  stageDate: true,
  lastEventId: true,
  record: { select: { slug: true, title: true, updatedAt: true } },
  indication: { select: { id: true, name: true, therapeuticArea: true, record: SLUG } },
  companies: { orderBy: { position: "asc" }, select: { id: true, role: true, company: COMPANY } },
  events: {
    orderBy: { position: "asc" },
    select: { id: true, kind: true, stage: true, status: true, date: true, announced: true, registrational: true, note: true, open: true },
  },
  _count: { select: { trials: true } },
  molecule: {
    select: {
      id: true,
      name: true,
      modality: true,
      record: { select: { slug: true, names: { orderBy: { position: "asc" }, select: { kind: true, text: true } } } },
      targets: { orderBy: { position: "asc" }, select: { target: { select: { name: true, record: SLUG } } } },
    },
  },
} satisfies Prisma.ProgramSelect;

type Reader = Pick<Database, "program" | "$queryRaw">;
type Stored = Prisma.ProgramGetPayload<{ select: typeof SELECT }>;
export type ProgramRow = ReturnType<typeof toRow>;

/** The programs named, in the order in which they are named, as rows of a pipeline. */
export async function programRows(db: Reader, ids: readonly string[]): Promise<ProgramRow[]> {
  const stored = await db.program.findMany({ where: { id: { in: [...ids] } }, select: SELECT });
  const partners = await partnersOf(db, ids);
  const rows = new Map(stored.map((row) => [row.id, toRow(row, partners.get(row.id) ?? [])]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export type ProgramPartner = { name: string; slug: string; partnership: { title: string; slug: string } };
type PartnerRow = { programId: string; name: string; slug: string; title: string; partnershipSlug: string };

async function partnersOf(db: Reader, ids: readonly string[]): Promise<Map<string, ProgramPartner[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<PartnerRow[]>`
    SELECT x."programId", c."title" AS "name", c."slug", a."title", a."slug" AS "partnershipSlug"
    FROM ${PROGRAM_PARTNERS} x
    JOIN "Record" c ON c."id" = x."companyId"
    JOIN "Record" a ON a."id" = x."partnershipId"
    WHERE x."programId" IN (${join([...ids])})
    ORDER BY x."programId", c."title", a."slug"`;
  const partners = new Map<string, ProgramPartner[]>();
  for (const { programId, name, slug, title, partnershipSlug } of rows) {
    const list = partners.get(programId) ?? [];
    list.push({ name, slug, partnership: { title, slug: partnershipSlug } });
    partners.set(programId, list);
  }
  return partners;
}

const linked = <Row extends { name: string; record: { slug: string } }>({ name, record }: Row) => ({ name, slug: record.slug });

function toRow({ record, molecule, indication, companies, _count, ...program }: Stored, partners: ProgramPartner[]) {
  return {
    ...program,
    slug: record.slug,
    title: record.title,
    updatedAt: record.updatedAt.toISOString(),
    indication: indication && { ...linked(indication), area: indication.therapeuticArea },
    companies: companies.map(({ id, role, company }) => ({ id, role, ...linked(company) })),
    trials: _count.trials,
    molecule: {
      id: molecule.id,
      name: molecule.name,
      slug: molecule.record.slug,
      modality: molecule.modality,
      inn: molecule.record.names.find((name) => name.kind === "inn")?.text ?? null,
      targets: molecule.targets.map(({ target }) => linked(target)),
    },
    partners,
  };
}
