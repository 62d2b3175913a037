import type { Person } from "#lib/auth/actor.ts";
import { canBeTold } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { DigestFrequency } from "#lib/db/generated/enums.ts";
import { lastRevision } from "#lib/db/last-revision.ts";
import { randomId } from "#lib/edit/random-id.ts";
import { AppError } from "#lib/errors.ts";

export const digestOf = async (db: Database, person: Person): Promise<DigestFrequency | null> =>
  (await db.digest.findUnique({ where: { userId: person.id }, select: { frequency: true } }))?.frequency ?? null;

/** Letters from now on, or none. The first one tells of what changes from now on. */
export async function chooseDigest(db: Database, person: Person, frequency: DigestFrequency | null, now: Date): Promise<void> {
  if (!canBeTold(person)) throw new AppError("forbidden", "Sign in to be sent letters.");
  await db.$transaction(async (tx) => {
    if (frequency === null) {
      await tx.digest.deleteMany({ where: { userId: person.id } });
      return;
    }
    const { count } = await tx.digest.updateMany({ where: { userId: person.id, frequency: { not: frequency } }, data: { frequency, chosenAt: now } });
    if (count > 0 || (await tx.digest.count({ where: { userId: person.id } })) > 0) return;
    await tx.digest.create({ data: { id: randomId(24), userId: person.id, frequency, chosenAt: now, toldUntil: await lastRevision(tx) } });
  });
}
