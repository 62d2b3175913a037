import "server-only";
import { catalystProfile } from "#lib/catalysts/queries.ts";
import { companyProfile } from "#lib/companies/queries.ts";
import { today } from "#lib/dates/days.ts";
import { NOW, type AsOf } from "#lib/db/as-of.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { keptQuery, type KeptQuery } from "#lib/db/pages.ts";
import { pointHere } from "#lib/db/point-here.ts";
import { indicationProfile } from "#lib/indications/queries.ts";
import { moleculeProfile } from "#lib/molecules/queries.ts";
import { partnershipProfile } from "#lib/partnerships/queries.ts";
import { keptPipeline } from "#lib/programs/pipeline-queries.ts";
import { programProfile } from "#lib/programs/queries.ts";
import { lastSavedAt } from "#lib/records/last-saved-at.ts";
import type { ListPath } from "#lib/records/list-params.ts";
import { sourceProfile } from "#lib/sources/queries.ts";
import { targetProfile } from "#lib/targets/queries.ts";
import { trialProfile } from "#lib/trials/queries.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { changedFigures } from "./changed-figures.ts";
import { changedSince } from "./changed-since.ts";
import { CITED_LISTS } from "./cited-lists.ts";
import { contentHash, idsIn } from "./content-hash.ts";

/** What can be cited: a record's page, by its slug; the pipeline, or a list, by its choices. */
export type Citable = { page: RecordKind | "pipeline" | ListPath; name: string };

const CONTENT: Record<Citable["page"], KeptQuery<[string], unknown>> = {
  company: companyProfile,
  molecule: moleculeProfile,
  target: targetProfile,
  indication: indicationProfile,
  program: programProfile,
  trial: trialProfile,
  partnership: partnershipProfile,
  source: sourceProfile,
  catalyst: catalystProfile,
  pipeline: keptPipeline,
  ...CITED_LISTS,
};

const ALL = kindTags(...RECORD_KINDS.values);

/** The moment of the last set that is held: what was held then stays as it is, unlike what is held at the clock's now. */
export const lastSet = keptQuery(
  "last-set",
  ALL,
  async (db) => (await lastSavedAt(db))?.toISOString() ?? null,
  () => NOW,
);

/** The page as it is read here, pinned; null where nothing was ever saved. */
export async function pinHere({ page, name }: Citable): Promise<{ asOf: AsOf; hash: string } | null> {
  const { day, recorded } = pointHere();
  const moment = recorded ?? (await lastSet());
  if (moment === null) return null;
  const asOf = { day: day ?? (recorded === null ? today() : null), recorded: moment };
  return { asOf, hash: contentHash(await CONTENT[page].at(asOf, name)) };
}

/**
 * Changes since a moment of what a page showed then or shows now, and what it shows otherwise that follows from other records: what it
 * counts, and what is on it.
 */
export async function changesOf({ page, name }: Citable, recorded: string) {
  const content = CONTENT[page];
  const cited = await content(name);
  const shown = idsIn(cited);
  idsIn(await content.at(NOW, name), shown);
  const present = await content.at({ day: pointHere().day, recorded: await lastSet() }, name);
  return { ...(await changedSince(JSON.stringify([...shown].sort()), recorded)), figures: changedFigures(cited, present), same: contentHash(cited) === contentHash(present) };
}
