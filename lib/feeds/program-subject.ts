import { sql } from "#lib/db/sql.ts";
import { PIPELINE_FROM } from "#lib/programs/pipeline-where.ts";
import { idsNamed, recordsNamed } from "#lib/records/named-sql.ts";
import { recordPath } from "#lib/records/paths.ts";
import { changeEntries, revisionsOf } from "./change-entries.ts";
import { stepEvents } from "./step-events.ts";
import type { FeedSubject } from "./subject.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One program, by the slug of its page, also by one that it had once. */
export const programSubject: FeedSubject = {
  read(query) {
    const slugs = query.getAll("program").map((slug) => slug.trim());
    const [slug = ""] = slugs;
    if (slugs.length !== 1 || !SLUG.test(slug))
      return { problems: [{ parameter: "program", value: slugs.join(", ").slice(0, 100), reason: "must be the name of one program, as in the address of its page" }] };
    const named = recordsNamed("program", [slug]);
    const programs = sql`SELECT p."id" FROM ${PIPELINE_FROM} WHERE p."id" IN ${named}`;
    return {
      query: new URLSearchParams({ program: slug }).toString(),
      view: {
        // Of one that was deleted the calendar has to tell who subscribed to it. A draft was seen by nobody.
        title: async (db) => (await db.record.findFirst({ where: { id: { in: [...(await idsNamed(db, "program", [slug]))] }, publishedAt: { not: null } }, orderBy: { deletedAt: { sort: "asc", nulls: "first" } }, select: { title: true } }))?.title ?? null,
        page: recordPath("program", slug),
        records: async () => programs,
        tells: "all",
        daily: false,
        entries: (db) => changeEntries(db, revisionsOf(programs, "all")),
        calendar: (db) => stepEvents(db, programs, { perhapsDeleted: named }),
      },
    };
  },
};
