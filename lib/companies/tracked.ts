import type { Database } from "#lib/db/client.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import type { TrackedMolecule } from "./reconcile.ts";

const FIRST_CLINICAL = STAGES.order("early_phase_1");
const KINASE = /\bkinases?\b/i;

/** The molecules of a company's programs, with what its stated totals are held against. */
export async function trackedMolecules(db: Database, companyId: string): Promise<TrackedMolecule[]> {
  const molecules = await db.molecule.findMany({
    where: { record: VISIBLE, programs: { some: { record: VISIBLE, companies: { some: { companyId } } } } },
    orderBy: { record: { searchText: "asc" } },
    select: {
      record: { select: { slug: true, title: true } },
      programs: { where: { record: VISIBLE }, select: { stage: true, territory: true } },
      trials: { where: { trial: { record: VISIBLE, countries: { some: { name: "United States" } } } }, select: { id: true } },
      targets: {
        where: { target: { record: VISIBLE }, action: "inhibitor" },
        select: { target: { select: { family: true, variantOf: { select: { family: true } } } } },
      },
    },
  });
  return molecules.map(({ record, programs, trials, targets }) => {
    const clinical = programs.filter(({ stage }) => stage !== null && STAGES.order(stage) >= FIRST_CLINICAL);
    return {
      title: record.title,
      slug: record.slug,
      clinical: clinical.length > 0,
      inUsTrial: trials.length > 0 || clinical.some(({ territory }) => territory === "us"),
      kinaseInhibitor: targets.some(({ target }) => KINASE.test(target.family ?? target.variantOf?.family ?? "")),
    };
  });
}
