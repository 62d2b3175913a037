import "server-only";
import { today } from "#lib/dates/days.ts";
import { dayOf } from "#lib/db/as-of-database.ts";
import { DAY_TAG, kindTags } from "#lib/db/cache-tags.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { stayMedians } from "./stay-medians.ts";
import { staysOf } from "#lib/stages/stays.ts";

const TAGS = [...kindTags("program"), DAY_TAG];

/** How long a program was at each stage. */
export const staysOfProgram = keptQuery("program-stays", TAGS, async (db, recordId: string) => {
  const day = dayOf(db, today());
  return { day, stays: staysOf(await db.programStanding.findMany({ where: { recordId } }), day) };
});

/** The same for every program that is tracked, which their pages share. */
export const keptStayMedians = keptQuery("stay-medians", TAGS, (db) => stayMedians(db, dayOf(db, today())));
