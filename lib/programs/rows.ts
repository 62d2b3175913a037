import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { coversTerritory } from "#lib/partnerships/covers.ts";

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
  companies: { orderBy: { position: "asc" }, select: { role: true, company: COMPANY } },
  events: {
    orderBy: { position: "asc" },
    select: { id: true, kind: true, stage: true, status: true, date: true, announced: true, registrational: true, note: true },
  },
  _count: { select: { trials: true } },
  molecule: {
    select: {
      id: true,
      name: true,
      modality: true,
      record: { select: { slug: true, names: { orderBy: { position: "asc" }, select: { kind: true, text: true } } } },
      targets: { orderBy: { position: "asc" }, select: { target: { select: { name: true, record: SLUG } } } },
      partnerships: {
        select: {
          partnership: {
            select: {
              id: true,
              title: true,
              record: { select: { slug: true, publishedAt: true, deletedAt: true } },
              parties: { orderBy: { position: "asc" }, select: { company: COMPANY } },
              territories: { select: { territory: true, included: true } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.ProgramSelect;

type Stored = Prisma.ProgramGetPayload<{ select: typeof SELECT }>;
export type ProgramRow = ReturnType<typeof toRow>;

/** The programs named, in the order in which they are named, as rows of a pipeline. */
export async function programRows(db: Pick<Database, "program">, ids: readonly string[]): Promise<ProgramRow[]> {
  const stored = await db.program.findMany({ where: { id: { in: [...ids] } }, select: SELECT });
  const rows = new Map(stored.map((row) => [row.id, toRow(row)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const linked = <Row extends { name: string; record: { slug: string } }>({ name, record }: Row) => ({ name, slug: record.slug });

function toRow({ record, molecule, indication, companies, _count, ...program }: Stored) {
  const own = new Set(companies.map(({ company }) => company.id));
  return {
    ...program,
    slug: record.slug,
    title: record.title,
    updatedAt: record.updatedAt.toISOString(),
    indication: indication && { ...linked(indication), area: indication.therapeuticArea },
    companies: companies.map(({ role, company }) => ({ role, ...linked(company) })),
    trials: _count.trials,
    molecule: {
      id: molecule.id,
      name: molecule.name,
      slug: molecule.record.slug,
      modality: molecule.modality,
      inn: molecule.record.names.find((name) => name.kind === "inn")?.text ?? null,
      targets: molecule.targets.map(({ target }) => linked(target)),
    },
    partners: partnersOf(molecule, program, own),
  };
}

/** Companies that an agreement over the molecule brings to this program, beside those that run it. */
function partnersOf(molecule: Stored["molecule"], program: Pick<Stored, "territory">, own: ReadonlySet<string>) {
  return molecule.partnerships.flatMap(({ partnership }) => {
    const visible = partnership.record.publishedAt !== null && partnership.record.deletedAt === null;
    if (!visible || !coversTerritory(partnership.territories, program.territory)) return [];
    const others = partnership.parties.filter(({ company }) => !own.has(company.id));
    return others.map(({ company }) => ({ ...linked(company), partnership: { title: partnership.title, slug: partnership.record.slug } }));
  });
}
