import { agreementDate } from "#lib/changes/agreement-date.ts";
import { PARTNERSHIP_CHANGES, PROGRAM_CHANGES, standingWords } from "#lib/changes/change-words.ts";
import type { PartnershipChange } from "#lib/changes/changed-partnerships.ts";
import type { ProgramChange } from "#lib/changes/diff.ts";
import { changeCitations, hydrateChanges, type ProgramChangeRow } from "#lib/changes/read-changes.ts";
import type { Span } from "#lib/changes/span.ts";
import { labelDate } from "#lib/dates/label.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { recordAddress } from "#lib/records/address.ts";
import type { CitationView } from "#lib/records/footnotes.ts";
import { saidOf } from "#lib/records/said-of.ts";
import { STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";
import { escapeHtml } from "./escape-html.ts";
import { sourcesLine } from "./event-words.ts";
import type { FeedEntry } from "./subject.ts";
import { tagUri } from "./tag-uri.ts";

/** As many as of a feed of the log. */
const MOST = 50;

type Asked = { before: Database; after: Database; span: Span; programs: readonly ProgramChange[]; partnerships: readonly PartnershipChange[] };
type Times = Map<string, { since: string | null; learned: string }>;

/**
 * What changed over a span of days, the latest first. A program is one entry for each standing that it came to: where it moves on, it
 * is told of again, and where only the span moves on it is not. It came when it was so and was known here, whichever was later.
 */
export async function spanEntries(db: Database, { before, after, span, programs, partnerships }: Asked): Promise<FeedEntry[]> {
  const times = await timesOf(db, [...programs.map(({ id }) => id), ...partnerships.map(({ row }) => row.id)], span.to);
  const at = (id: string, day: string | null) => {
    const { since, learned } = times.get(id) ?? { since: null, learned: "" };
    return [day ?? since ?? "", learned].sort().at(-1) || span.to;
  };
  const latest = [...programs.map((one) => ({ program: one, partnership: null, at: at(one.id, null) })), ...partnerships.map((one) => ({ program: null, partnership: one, at: at(one.row.id, dayOf(one)) }))]
    .sort((a, b) => (a.at === b.at ? 0 : a.at > b.at ? -1 : 1))
    .slice(0, MOST);
  const rows = await hydrateChanges(before, after, latest.flatMap(({ program }) => program ?? []));
  const citations = Map.groupBy(await changeCitations(before, after, span, rows, []), ({ recordId }) => recordId);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return latest.flatMap(({ program, partnership, at: moment }): FeedEntry[] => {
    if (partnership) return [{ ...partnershipEntry(partnership), at: new Date(moment) }];
    const row = rowOf.get(program.id);
    return row ? [{ ...programEntry(row, times.get(row.id)?.since ?? null, citations.get(row.id) ?? []), at: new Date(moment) }] : [];
  });
}

/** Since when each program stands as it does at the end of the span, and when the last of its steps, or of an agreement, was saved. */
async function timesOf(db: Database, ids: readonly string[], to: string): Promise<Times> {
  const rows = await db.$queryRaw<{ id: string; since: string | null; learned: Date | string }[]>(sql`
    SELECT x."value" AS "id",
      (SELECT max(s."fromDay") FROM "ProgramStanding" s WHERE s."recordId" = x."value" AND s."fromDay" <= ${to}) AS "since",
      (SELECT max(v."createdAt") FROM "Revision" v JOIN "Record" q ON q."id" = v."recordId" WHERE v."recordId" = x."value" AND (q."kind" <> 'program' OR instr(v."changes", '"field":"events') > 0)) AS "learned"
    FROM json_each(${JSON.stringify(ids)}) x`);
  return new Map(rows.map(({ id, since, learned }) => [id, { since, learned: learned ? new Date(learned).toISOString() : "" }]));
}

function dayOf(change: PartnershipChange): string | null {
  const { date } = agreementDate(change);
  return date && interval(readPartialDate(date)).until;
}

function partnershipEntry({ kind, row }: PartnershipChange): Omit<FeedEntry, "at"> {
  const { date, words } = agreementDate({ kind, row });
  return {
    id: tagUri(`${row.id}/${kind}`),
    title: `${row.title}: ${PARTNERSHIP_CHANGES.label(kind).toLowerCase()}`,
    link: recordAddress("partnership", row.slug),
    html: `<p>${escapeHtml(`${PARTNERSHIP_CHANGES.label(kind)}${date ? `, ${words} ${labelDate(date)}` : ""}.`)}</p>`,
  };
}

function programEntry({ id, kind, row, before, after, steps }: ProgramChangeRow, since: string | null, citations: readonly CitationView[]): Omit<FeedEntry, "at"> {
  const [was, is] = [standingWords(before, "not there yet"), standingWords(after, "held no longer")];
  const items = steps.map(({ id: item, kind: step, stage, date }) => {
    const said = sourcesLine(saidOf([...citations], `events.${item}`));
    return `<li>${escapeHtml(`${STAGE_EVENT_KINDS.label(step)} ${STAGES.label(stage)}: ${date ? labelDate(date) : "not dated"}.${said ? ` ${said}` : ""}`)}</li>`;
  });
  return {
    id: tagUri(`${id}/stands/${since ?? "not"}`),
    title: `${row.title}: ${PROGRAM_CHANGES.label(kind).toLowerCase()}, ${was} → ${is}`,
    link: recordAddress("program", row.slug),
    html: `<p>${escapeHtml(was)} → <b>${escapeHtml(is)}</b></p>${items.length ? `<ul>${items.join("")}</ul>` : ""}`,
  };
}
