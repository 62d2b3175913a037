import type { Person } from "#lib/auth/actor.ts";
import { canBeTold } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { ViewSubject } from "#lib/db/generated/enums.ts";
import { uniqueViolation } from "#lib/db/unique-violation.ts";
import { randomId } from "#lib/edit/random-id.ts";
import { AppError } from "#lib/errors.ts";
import { MOST_VIEWS } from "./limits.ts";
import { viewSubject } from "./view-subjects.ts";

const LONGEST = 100;

/** A name as it was typed, or what is wrong with it. */
function viewName(typed: string): string {
  const name = typed.trim().replaceAll(/\s+/g, " ");
  const problem = name === "" ? "is needed: call the view something" : name.length > LONGEST ? `must be at most ${LONGEST} characters` : null;
  if (problem) throw new AppError("invalid", "The view was not kept.", { fields: [{ path: "name", message: problem }] });
  return name;
}

const taken = (name: string) => new AppError("conflict", "The view was not kept.", { fields: [{ path: "name", message: `is taken: you have a view called “${name}”` }] });

async function unlessTaken<Answer>(name: string, write: () => Promise<Answer>): Promise<Answer> {
  try {
    return await write();
  } catch (error) {
    if (uniqueViolation(error)) throw taken(name);
    throw error;
  }
}

/** Keeps the filters of a page under a name of one's own. Returns the view's id. */
export async function saveView(db: Database, person: Person, { subject, query, name: typed }: { subject: string; query: string; name: string }): Promise<string> {
  if (!canBeTold(person)) throw new AppError("forbidden", "Sign in to keep a view.");
  const name = viewName(typed);
  const read = viewSubject(subject)?.read(new URLSearchParams(query));
  if (!read) throw new AppError("invalid", `There are no views of “${subject.slice(0, LONGEST)}”.`);
  if ("problems" in read) throw new AppError("invalid", `The view was not kept, for its filters cannot be read: ${read.problems.map(({ parameter, value, reason }) => `${parameter}=${value} ${reason}`).join("; ")}.`);
  return unlessTaken(name, () =>
    db.$transaction(async (tx) => {
      if ((await tx.savedView.count({ where: { userId: person.id } })) >= MOST_VIEWS) throw new AppError("conflict", `You keep ${MOST_VIEWS} views, which is the most: delete one first.`);
      const { id } = await tx.savedView.create({ data: { id: randomId(), userId: person.id, subject: subject as ViewSubject, name, query: read.query, createdAt: new Date() } });
      return id;
    }),
  );
}

export async function renameView(db: Database, person: Person, id: string, typed: string): Promise<string> {
  const name = viewName(typed);
  const { count } = await unlessTaken(name, () => db.savedView.updateMany({ where: { id, userId: person.id }, data: { name } }));
  if (count === 0) throw noSuchView();
  return name;
}

/** With its watch, and the addresses of its feeds. */
export async function deleteView(db: Database, person: Person, id: string): Promise<void> {
  const { count } = await db.savedView.deleteMany({ where: { id, userId: person.id } });
  if (count === 0) throw noSuchView();
}

export const noSuchView = () => new AppError("not-found", "You have no such view. It may have been deleted meanwhile.");
