import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { slugNow } from "#lib/records/slug-now.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { CHOICES, NOT_STATED, type Choice, type PipelineFilter } from "./pipeline-params.ts";

type Labelled = { has: (value: string) => boolean; label: (value: never) => string };

const CLOSED: Partial<Record<Choice, Labelled>> = { modality: MODALITIES, stage: STAGES, status: PROGRAM_STATUSES, area: THERAPEUTIC_AREAS, territory: TERRITORIES };
export const RECORDS: Partial<Record<Choice, RecordKind>> = { company: "company", target: "target", indication: "indication", partner: "company", source: "source" };
const NAMES: Partial<Record<Choice, string>> = { partner: "partner ", source: "said by " };

/** A filter as its reader would say it: "HQP1351; China; Active". */
export async function filterWords(db: Database, filter: PipelineFilter): Promise<string> {
  const chosen = await Promise.all(CHOICES.filter((key) => filter[key].length > 0).map(async (key) => `${NAMES[key] ?? ""}${(await labels(db, key, filter[key])).join(" or ")}`));
  const { molecule, from, to, trial } = filter;
  const words = [
    molecule,
    ...chosen,
    from && `from ${STAGES.label(from)}`,
    to && `up to ${STAGES.label(to)}`,
    trial && (trial === "yes" ? "with a registered trial" : "without a registered trial"),
  ].filter(Boolean);
  return words.join("; ") || "all programs";
}

async function labels(db: Database, key: Choice, values: string[]): Promise<string[]> {
  const kind = RECORDS[key];
  const found = kind ? await db.record.findMany({ where: { kind, slug: { in: values }, publishedAt: { not: null }, deletedAt: null }, select: { slug: true, title: true } }) : [];
  const titles = new Map(found.map(({ slug, title }) => [slug, title]));
  if (kind) for (const value of values) if (!titles.has(value) && value !== NOT_STATED) titles.set(value, (await titleNow(db, kind, value)) ?? value);
  const closed = CLOSED[key];
  return values.map((value) => {
    if (value === NOT_STATED) return `${key} not stated`;
    if (value === "planned" && key === "stage") return "planned";
    return closed?.has(value) ? closed.label(value as never) : (titles.get(value) ?? value);
  });
}

async function titleNow(db: Database, kind: RecordKind, former: string): Promise<string | null> {
  const slug = await slugNow(db, kind, former);
  return slug === null ? null : ((await db.record.findFirst({ where: { kind, slug }, select: { title: true } }))?.title ?? null);
}
