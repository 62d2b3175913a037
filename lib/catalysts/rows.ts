import type { Database } from "#lib/db/client.ts";
import { historyPath, recordPath } from "#lib/records/paths.ts";
import type { Shown } from "#lib/records/shown-citations.ts";
import { LINK, toLink, VISIBLE, type RecordLink } from "#lib/records/visible.ts";
import { companiesAbout, programsAbout } from "./about.ts";
import type { Origin, Statement } from "./expectation.ts";
import type { Judged } from "./judged.ts";
import { inOrderSaid } from "./expected.ts";

export type SourceLink = { slug: string; title: string; locator: string | null };
export type StatementView = Omit<Statement, "former"> & { recorded: boolean; sources: SourceLink[] };

/** An expectation with all that it is of, as every list and page shows it. */
export type CatalystRow = Omit<Judged, "programId" | "moleculeId" | "companyId" | "trialId" | "partnershipId" | "statements"> & {
  /** The page that tells of it; the history of a record that changed its date. */
  href: string;
  history: string | null;
  statements: StatementView[];
  programs: (RecordLink & { molecule: RecordLink | null; indication: RecordLink | null })[];
  molecules: RecordLink[];
  companies: RecordLink[];
  trial: RecordLink | null;
  partnership: RecordLink | null;
};

/** The kind of the record that an expectation is kept in. */
export const KIND_OF: Record<Origin, "catalyst" | "program" | "trial" | "partnership"> = { catalyst: "catalyst", stage: "program", trial: "trial", partnership: "partnership" };

const SELECT_PROGRAM = { id: true, record: LINK, molecule: { select: { record: LINK } }, indication: { select: { record: LINK } } } as const;

type Reader = Pick<Database, "$queryRaw" | "record" | "program" | "trialMolecule">;

/** The rows of what was judged, in its order. Drafts and deleted records are left out of all that it is said to be of. */
export async function hydrateCatalysts(db: Reader, judged: readonly Judged[]): Promise<CatalystRow[]> {
  const programsOf = await programsAbout(db, judged.filter(({ programId, trialId }) => programId !== null || trialId !== null));
  const companiesOf = await companiesAbout(db, judged);
  const programs = await db.program.findMany({ where: { id: { in: [...new Set([...programsOf.values()].flat())] }, record: VISIBLE }, select: SELECT_PROGRAM });
  const programById = new Map(programs.map((program) => [program.id, program]));
  const inTrials = await db.trialMolecule.findMany({
    where: { recordId: { in: judged.flatMap(({ trialId }) => trialId ?? []) }, moleculeId: { not: null } },
    orderBy: { position: "asc" },
    select: { recordId: true, moleculeId: true },
  });
  const former = judged.flatMap(({ statements }) => statements.flatMap((statement) => statement.former ?? []));
  const ids = [
    ...judged.flatMap(({ recordId, moleculeId, trialId, partnershipId }) => [recordId, moleculeId, trialId, partnershipId]),
    ...[...companiesOf.values()].flat(),
    ...inTrials.map(({ moleculeId }) => moleculeId),
    ...former.map(({ sourceId }) => sourceId),
  ].filter((id) => id !== null);
  const records = await db.record.findMany({ where: { id: { in: [...new Set(ids)] } }, ...LINK });
  const links = new Map(records.map((record) => [record.id, toLink(record)]));
  const linkOf = (id: string | null): RecordLink | null => (id === null ? null : (links.get(id) ?? null));
  const distinct = (list: (RecordLink | null)[]) => [...new Map(list.flatMap((link) => (link ? [[link.id, link] as const] : []))).values()];

  return judged.map(({ programId: _program, moleculeId, companyId: _company, trialId, partnershipId, statements, ...one }) => {
    const own = (programsOf.get(one.id) ?? []).flatMap((id) => {
      const program = programById.get(id);
      const link = program && toLink(program.record);
      return program && link ? [{ ...link, molecule: toLink(program.molecule.record), indication: program.indication && toLink(program.indication.record) }] : [];
    });
    const kind = KIND_OF[one.origin];
    const slug = linkOf(one.recordId)?.slug ?? "";
    const moved = statements.some((statement) => statement.former?.length);
    return {
      ...one,
      href: recordPath(kind, slug),
      history: moved ? historyPath(kind, slug) : null,
      statements: inOrderSaid(statements).map(({ former: sources, ...statement }) => ({
        ...statement,
        recorded: sources !== null,
        sources: (sources ?? []).flatMap(({ sourceId, locator }) => {
          const source = linkOf(sourceId);
          return source ? [{ slug: source.slug, title: source.title, locator }] : [];
        }),
      })),
      programs: own,
      molecules: distinct([linkOf(moleculeId), ...own.map(({ molecule }) => molecule), ...inTrials.filter(({ recordId }) => recordId === trialId).map((each) => linkOf(each.moleculeId))]),
      companies: distinct((companiesOf.get(one.id) ?? []).map(linkOf)),
      trial: linkOf(trialId),
      partnership: linkOf(partnershipId),
    };
  });
}

/** What rows show of the records that they are read from. */
export const shownOfCatalysts = (rows: readonly CatalystRow[]): Shown[] =>
  rows.map(({ recordId, origin, statements, outcome }) => ({
    record: recordId,
    fields: [...(origin === "catalyst" ? ["title", "kind"] : []), ...statements.flatMap(({ fields }) => fields), ...(outcome?.fields ?? [])],
  }));

