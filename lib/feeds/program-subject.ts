import { sql } from "#lib/db/sql.ts";
import { PIPELINE_FROM } from "#lib/programs/pipeline-where.ts";
import { idsNamed, recordsNamed } from "#lib/records/named-sql.ts";
import { recordPath } from "#lib/records/paths.ts";
import { VISIBLE } from "#lib/records/visible.ts";
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
    const programs = sql`SELECT p."id" FROM ${PIPELINE_FROM} WHERE p."id" IN ${recordsNamed("program", [slug])}`;
    return {
      query: new URLSearchParams({ program: slug }).toString(),
      view: {
        title: async (db) => (await db.record.findFirst({ where: { id: { in: [...(await idsNamed(db, "program", [slug]))] }, ...VISIBLE }, select: { title: true } }))?.title ?? null,
        page: recordPath("program", slug),
        records: async () => programs,
        tells: "all",
        daily: false,
        entries: (db) => changeEntries(db, revisionsOf(programs, "all")),
        calendar: (db) => stepEvents(db, programs),
      },
    };
  },
};
