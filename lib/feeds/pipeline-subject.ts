import { sql } from "#lib/db/sql.ts";
import { filterWords } from "#lib/programs/filter-words.ts";
import { onlyFilter, parsePipelineParams, pipelineHref, pipelineQuery, rawParams } from "#lib/programs/pipeline-params.ts";
import { DELETED_FROM_PIPELINE, PIPELINE_FROM, pipelineWhere } from "#lib/programs/pipeline-where.ts";
import { changeEntries, revisionsOf } from "./change-entries.ts";
import { stepEvents } from "./step-events.ts";
import type { FeedSubject } from "./subject.ts";

/** The pipeline by the filters of its page, over all its pages. */
export const pipelineSubject: FeedSubject = {
  read(query) {
    const { params, problems } = parsePipelineParams(rawParams(query));
    if (problems.length) return { problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) };
    const filter = onlyFilter(params);
    const programs = sql`SELECT p."id" FROM ${PIPELINE_FROM} ${pipelineWhere(filter)}`;
    return {
      query: pipelineQuery(filter),
      view: {
        title: async (db) => `Pipeline: ${await filterWords(db, filter)}`,
        page: pipelineHref(filter),
        records: async () => programs,
        tells: "all",
        daily: false,
        entries: (db) => changeEntries(db, revisionsOf(programs, "all")),
        calendar: (db) => stepEvents(db, programs, { perhapsDeleted: sql`SELECT p."id" FROM ${DELETED_FROM_PIPELINE} ${pipelineWhere(filter)}` }),
      },
    };
  },
};
