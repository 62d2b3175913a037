import "server-only";
import { today } from "#lib/dates/days.ts";
import { NOW } from "#lib/db/as-of.ts";
import { DAY_TAG, kindTags } from "#lib/db/cache-tags.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { parsePipelineParams, rawParams } from "#lib/programs/pipeline-params.ts";
import { playedOfPipeline, playedOfRecord } from "./page-programs.ts";
import type { PlayedKind } from "./played-kinds.ts";

const TAGS = [...kindTags("program", "molecule", "company", "target", "indication", "partnership", "trial", "source"), DAY_TAG];

/** The chart of a page of the pipeline over all days, for a query that can be read. */
export const keptPlayedPipeline = keptQuery("played-pipeline", TAGS, (db, query: string) => playedOfPipeline(db, parsePipelineParams(rawParams(new URLSearchParams(query))).params, today()), () => NOW);

/** The chart of a record's page over all days. */
export const keptPlayedRecord = keptQuery("played-record", TAGS, (db, kind: string, slug: string) => playedOfRecord(db, kind as PlayedKind, slug, today()), () => NOW);
