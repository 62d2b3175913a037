import type { Transaction } from "#lib/db/client.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { AppError, type FieldError } from "#lib/errors.ts";
import type { ChangedRecord } from "./changed-records.ts";
import { referencesOf } from "./references.ts";
import { referrersOfAll } from "./referrers.ts";

const SHOWN = 5;

/**
 * Nothing that stands refers to what is deleted. Asked after a set is written, so that records which refer to each other
 * can go, come back or be merged together. Throws AppError `invalid`, naming what stands in the way.
 */
export async function checkStanding(tx: Transaction, records: readonly ChangedRecord[]) {
  const errors = [...(await missingUnder(tx, records.filter(({ state }) => !state.deleted))), ...(await standingOn(tx, records.filter(({ before, state }) => state.deleted && !before?.deleted)))];
  if (errors.length) throw new AppError("invalid", "The records were not saved.", { fields: errors });
}

const nameOf = ({ kind, state }: ChangedRecord) => `${kind}/${state.slug}`;

async function missingUnder(tx: Transaction, standing: readonly ChangedRecord[]): Promise<FieldError[]> {
  const wanted = standing.map((record) => ({ record, references: referencesOf(record.state) }));
  const ids = new Set(wanted.flatMap(({ references }) => references.map(({ id }) => id)));
  const gone = await tx.$queryRaw<{ id: string; title: string }[]>(sql`SELECT "id", "title" FROM "Record" WHERE "id" IN ${anyOf(ids)} AND "deletedAt" IS NOT NULL`);
  if (gone.length === 0) return [];
  const titles = new Map(gone.map(({ id, title }) => [id, title]));
  return wanted.flatMap(({ record, references }) =>
    references.filter(({ id }) => titles.has(id)).map(({ path, id }) => ({ path: `${nameOf(record)} ${path}`, message: `refers to ${titles.get(id)}, which is deleted` })),
  );
}

async function standingOn(tx: Transaction, deleted: readonly ChangedRecord[]): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [kind, records] of Map.groupBy(deleted, (record) => record.kind)) {
    const referrers = await referrersOfAll(tx, kind, records.map(({ id }) => id));
    for (const record of records) {
      const ids = new Set(referrers.filter(({ to }) => to === record.id).map(({ recordId }) => recordId));
      if (ids.size === 0) continue;
      const found = await tx.record.findMany({ where: { id: { in: [...ids] } }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { title: true } });
      const titles = found.slice(0, SHOWN).map(({ title }) => title).join("; ");
      errors.push({ path: `${nameOf(record)} deleted`, message: `is referred to by ${found.length} ${found.length === 1 ? "record" : "records"}: ${titles}${found.length > SHOWN ? " …" : ""}` });
    }
  }
  return errors;
}
