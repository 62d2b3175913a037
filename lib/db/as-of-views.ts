import type { AsOf } from "./as-of.ts";
import { HELD_TABLES, type HeldTable } from "./held-tables.ts";

// A point in time is a set of views that are called as the tables are: what reads records needs not know of it.

type Shape = {
  /** Columns that say something else on a past day. */
  columns?: (day: string) => Record<string, string>;
  /** What is joined to x for them: one row or none. */
  joined?: (day: string, at: number | null) => string;
  where?: (day: string) => string;
};

/** Sources are cited by what we know today, whenever they were published. */
const existed = (day: string) => `x."kind" = 'source' OR x."fromDay" IS NULL OR x."fromDay" <= '${day}'`;
const STANDING = ["stage", "status", "registrational", "guidedStage", "lastEventId", "stageDate", "stageFrom", "stageUntil"];
/** There is no gap between standings: the last that had begun. */
function standingThen(day: string, at: number | null): string {
  const table = baseOf("ProgramStanding", at);
  const held = at === null ? "" : ` AND ${heldAt("b", at)}`;
  return `LEFT JOIN ${table} s ON s."rowid" = (SELECT b."rowid" FROM ${table} b WHERE b."recordId" = x."id" AND b."fromDay" <= '${day}'${held} ORDER BY b."fromDay" DESC LIMIT 1)`;
}
const said = (day: string) => `x."statusFrom" <= '${day}'`;

/** What a day in the past changes beside what is kept from everyone by its `fromDay`. */
const SHAPES: Partial<Record<HeldTable, Shape>> = {
  // A record that did not exist yet is as unseen as a draft.
  Record: { columns: (day) => ({ publishedAt: `CASE WHEN ${existed(day)} THEN x."publishedAt" END` }), where: () => "1" },
  Program: {
    // By its row number, so that a query that reads none of them does not look it up.
    columns: () => Object.fromEntries(STANDING.map((name) => [name, `s."${name}"`])),
    joined: standingThen,
  },
  // A step whose date may or may not have passed is shown, and marked.
  StageEvent: {
    columns: (day) => ({ open: `CASE WHEN x."fromDay" > '${day}' THEN 1 END` }),
    where: (day) => `x."fromDay" IS NULL OR x."fromDay" <= '${day}' OR (x."kind" <> 'guided' AND x."dateFrom" <= '${day}')`,
  },
  // What came of it was not known before.
  Catalyst: {
    columns: (day) => Object.fromEntries(["outcome", "outcomeDate", "outcomeNote"].map((name) => [name, `CASE WHEN x."outcomeFrom" <= '${day}' THEN x."${name}" END`])),
  },
  // Of the present state of a study nothing follows for the time before somebody said it.
  Trial: {
    columns: (day) => ({
      status: `CASE WHEN ${said(day)} THEN x."status" END`,
      whyStopped: `CASE WHEN ${said(day)} THEN x."whyStopped" END`,
      stopReason: `CASE WHEN ${said(day)} THEN x."stopReason" END`,
      enrolment: `CASE WHEN ${said(day)} THEN x."enrolment" END`,
      enrolmentKind: `CASE WHEN ${said(day)} THEN x."enrolmentKind" END`,
      primaryCompletion: `CASE WHEN ${said(day)} OR x."primaryCompletionFrom" <= '${day}' THEN x."primaryCompletion" END`,
      completion: `CASE WHEN ${said(day)} OR x."completionFrom" <= '${day}' THEN x."completion" END`,
    }),
  },
};

/**
 * The statements that make a connection look from there. They shadow the tables, so queries must not name a schema.
 * `columns` are those of each table. Days and moments are written into the text: they must be checked before.
 */
export function asOfViews({ day, recorded }: AsOf, columns: ReadonlyMap<string, readonly string[]>): string[] {
  if (day !== null && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`"${day}" is no day`);
  const at = recorded === null ? null : Date.parse(recorded);
  if (Number.isNaN(at)) throw new Error(`"${recorded}" is no moment`);
  const views = HELD_TABLES.map((table) => recordView(table, columns.get(table) ?? [], day, at));
  return at === null ? views : [...views, ...logViews(at)];
}

const baseOf = (table: HeldTable, at: number | null) => `main."${at === null ? "" : "Held"}${table}"`;
const heldAt = (alias: string, at: number) => `${alias}."heldSince" <= ${at} AND ${alias}."heldUntil" > ${at}`;

function recordView(table: HeldTable, names: readonly string[], day: string | null, at: number | null): string {
  const shape = day === null ? undefined : SHAPES[table];
  const other = day === null ? undefined : shape?.columns?.(day);
  const joined = day === null ? undefined : shape?.joined?.(day, at);
  const conditions = [...(at === null ? [] : [heldAt("x", at)]), ...(day === null ? [] : [shape?.where?.(day) ?? (names.includes("fromDay") && table !== "ProgramStanding" ? `x."fromDay" IS NULL OR x."fromDay" <= '${day}'` : "1")])];
  const select = names.map((name) => `${other?.[name] ?? `x."${name}"`} AS "${name}"`).join(", ");
  return `CREATE TEMP VIEW "${table}" AS SELECT ${select} FROM ${baseOf(table, at)} x ${joined ?? ""}${conditions.length ? ` WHERE ${conditions.map((one) => `(${one})`).join(" AND ")}` : ""}`;
}

/** The log up to then. Its moments are text, to the millisecond. */
function logViews(at: number): string[] {
  const until = `'${new Date(at).toISOString().replace("Z", "+00:00")}'`;
  return ["Revision", "ChangeSet"].map((table) => `CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}" WHERE "createdAt" <= ${until}`);
}
