import type { Person } from "#lib/auth/actor.ts";
import { canBeTold } from "#lib/auth/permissions.ts";
import { readPerson } from "#lib/auth/person.ts";
import { hashToken, newToken } from "#lib/auth/token.ts";
import type { Database } from "#lib/db/client.ts";
import { randomId } from "#lib/edit/random-id.ts";
import { AppError } from "#lib/errors.ts";
import { MOST_TOKENS } from "./limits.ts";
import { noSuchView } from "./saved-views.ts";

/** A reader may ask every minute; when it last did is said no closer. */
const NOTED_MS = 60_000;

/** Makes the end of an address that gives out what the person watches, or one view. It is returned this once: its hash alone is kept. */
export async function makeFeedToken(db: Database, person: Person, viewId: string | null): Promise<string> {
  if (!canBeTold(person)) throw new AppError("forbidden", "Sign in to have feeds of your own.");
  const token = newToken();
  await db.$transaction(async (tx) => {
    if (viewId !== null && (await tx.savedView.count({ where: { id: viewId, userId: person.id } })) === 0) throw noSuchView();
    if ((await tx.feedToken.count({ where: { userId: person.id } })) >= MOST_TOKENS) throw new AppError("conflict", `You have ${MOST_TOKENS} such addresses, which is the most: revoke one first.`);
    await tx.feedToken.create({ data: { id: randomId(), userId: person.id, tokenHash: hashToken(token), viewId, createdAt: new Date() } });
  });
  return token;
}

export type OwnToken = { id: string; createdAt: Date; lastUsedAt: Date | null; view: { name: string } | null };

export const tokensOf = (db: Database, person: Person): Promise<OwnToken[]> =>
  db.feedToken.findMany({ where: { userId: person.id }, orderBy: [{ createdAt: "desc" }, { id: "asc" }], select: { id: true, createdAt: true, lastUsedAt: true, view: { select: { name: true } } } });

/** The address answers no more than if it had never been. */
export async function revokeFeedToken(db: Database, person: Person, id: string): Promise<void> {
  const { count } = await db.feedToken.deleteMany({ where: { id, userId: person.id } });
  if (count === 0) throw new AppError("not-found", "There is no such address. It may have been revoked meanwhile.");
}

export type TokenOwner = { person: Person; view: { subject: string; query: string; name: string } | null };

/** Whose address it is, and of what; null for one that is unknown or revoked, and for a disabled account alike. */
export async function feedTokenOwner(db: Database, token: string, now: Date): Promise<TokenOwner | null> {
  const found = await db.feedToken.findUnique({ where: { tokenHash: hashToken(token) }, select: { id: true, userId: true, lastUsedAt: true, view: { select: { subject: true, query: true, name: true } } } });
  const person = found && (await readPerson(db, found.userId));
  if (!found || !person) return null;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= NOTED_MS) await db.feedToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } });
  return { person, view: found.view };
}
