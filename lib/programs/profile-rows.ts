import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import type { Shown } from "#lib/records/shown-citations.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { presentEvent } from "./present-event.ts";
import { programRows, type ProgramRow } from "./rows.ts";

/** Visible programs of visible molecules, the furthest first, those without a stated stage last. */
export async function visiblePrograms(db: Database, where: Prisma.ProgramWhereInput): Promise<ProgramRow[]> {
  const found = await db.program.findMany({
    where: { AND: [where, { record: VISIBLE, molecule: { record: VISIBLE } }] },
    select: { id: true, stage: true, guidedStage: true, record: { select: { title: true, slug: true } } },
  });
  const reach = ({ stage, guidedStage }: Pick<(typeof found)[number], "stage" | "guidedStage">) =>
    stage ? 2 * STAGES.order(stage) + 1 : guidedStage ? 2 * STAGES.order(guidedStage) : -1;
  const ordered = found.toSorted((a, b) => reach(b) - reach(a) || a.record.title.localeCompare(b.record.title, "en") || (a.record.slug < b.record.slug ? -1 : 1));
  return programRows(db, ordered.map((program) => program.id));
}

/** What a pipeline chart shows of its programs. */
export function shownOfPrograms(rows: readonly ProgramRow[]): Shown[] {
  return rows.map((row) => {
    const present = presentEvent(row);
    const left = row.events.findLast((event) => event.kind === "left");
    return {
      record: row.id,
      fields: ["indicationId", "territory", ...(present ? [`events.${present.id}.stage`] : []), ...(left ? [`events.${left.id}`] : [])],
    };
  });
}
