import type { Person } from "#lib/auth/actor.ts";
import { canImport } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ImportSchedule } from "#lib/db/generated/enums.ts";
import { uniqueViolation } from "#lib/db/unique-violation.ts";
import { AppError } from "#lib/errors.ts";
import { line } from "#lib/records/fields.ts";
import { question as questionSchema } from "#lib/import/ctgov/question.ts";
import { createRun } from "./runs.ts";

/** A question that is asked again and again. `question` is what the registry's client reads. */
export type NewFollow = { name: string; question: unknown; schedule: ImportSchedule };

const HOUR_MS = 3_600_000;
/** A little less than a day, so that it is asked at the same hour each day and not a little later. */
const PERIODS: Record<Exclude<ImportSchedule, "off">, number> = { daily: 23 * HOUR_MS, weekly: (7 * 24 - 1) * HOUR_MS };

const check = (person: Person | null): void => {
  if (person && !canImport(person)) throw new AppError("forbidden", "This account may not follow anything in the registry.");
};
const invalid = (path: string, message: string) => new AppError("invalid", "Nothing was saved.", { fields: [{ path, message }] });

function readName(name: unknown): string {
  const read = line.safeParse(name);
  if (!read.success) throw invalid("name", read.error.issues[0]?.message ?? "cannot be read");
  return read.data;
}

const unlessTaken = (error: unknown): never => {
  throw uniqueViolation(error) ? invalid("name", "is the name of another question") : error;
};

/** Null for the command line. Throws AppError `forbidden`; `invalid` (fields `name` and those of the question). */
export async function addFollow(db: Database, person: Person | null, { name, question, schedule }: NewFollow): Promise<string> {
  check(person);
  const called = readName(name);
  const asked = questionSchema.safeParse(question);
  if (!asked.success) throw new AppError("invalid", "Nothing was saved.", { fields: asked.error.issues.map(({ path, message }) => ({ path: path.join(".") || "question", message })) });
  const id = crypto.randomUUID();
  const data = { id, name: called, question: asked.data as Prisma.InputJsonObject, schedule, createdById: person?.id ?? null, createdAt: new Date() };
  await db.importQuery.create({ data, select: { id: true } }).catch(unlessTaken);
  return id;
}

export async function changeFollow(db: Database, person: Person | null, id: string, { name, schedule }: Partial<Pick<NewFollow, "name" | "schedule">>): Promise<void> {
  check(person);
  const data = { ...(name === undefined ? {} : { name: readName(name) }), ...(schedule === undefined ? {} : { schedule }) };
  const { count } = await db.importQuery.updateMany({ where: { id }, data }).catch(unlessTaken);
  if (count === 0) throw new AppError("not-found", "This is not followed any more.");
}

/** It is not asked any more. Its runs stay, and what they found. */
export async function removeFollow(db: Database, person: Person | null, id: string): Promise<void> {
  check(person);
  if ((await db.importQuery.deleteMany({ where: { id } })).count === 0) throw new AppError("not-found", "This is not followed any more.");
}

/** A run of it that waits for a worker. Throws AppError `not-found`; `conflict` where one is under way. */
export async function askNow(db: Database, id: string, startedById: string | null): Promise<string> {
  const query = await db.importQuery.findUnique({ where: { id }, select: { name: true, question: true } });
  if (!query) throw new AppError("not-found", "This is not followed any more.");
  const under = await db.importRun.count({ where: { queryId: id, status: { in: ["waiting", "running", "paused"] } } });
  if (under > 0) throw new AppError("conflict", "This question is being asked already.");
  return createRun(db, { kind: "ctgov", label: query.name, request: { question: query.question as object }, startedById, queryId: id });
}

/** Runs of what is due, made now; each is made once, whichever of several servers looks first. */
export async function askDue(db: Database, now = new Date()): Promise<string[]> {
  const queries = await db.importQuery.findMany({ where: { schedule: { not: "off" } }, orderBy: { id: "asc" }, select: { id: true, name: true, schedule: true, question: true } });
  const made: string[] = [];
  for (const { id, name, schedule, question } of queries) {
    if (schedule === "off") continue;
    const since = new Date(now.getTime() - PERIODS[schedule]);
    const runId = await db.$transaction(async (tx) => {
      const recent = await tx.importRun.count({ where: { queryId: id, OR: [{ createdAt: { gt: since } }, { status: { in: ["waiting", "running", "paused"] } }] } });
      return recent > 0 ? null : createRun(tx, { kind: "ctgov", label: name, request: { question: question as object }, startedById: null, queryId: id });
    });
    if (runId !== null) made.push(runId);
  }
  return made;
}
