import type { Transaction } from "#lib/db/client.ts";
import { AppError, type FieldError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import { referencesOf } from "./references.ts";
import { referrersOf } from "./referrers.ts";
import type { RecordState } from "./state.ts";

const SHOWN = 5;

/**
 * Nothing that stands refers to what is deleted. Asked after a set is written, so that records which refer to each other
 * can go, come back or be merged together. Throws AppError `invalid`, naming what stands in the way.
 */
export async function checkStanding(tx: Transaction, saved: { command: SaveCommand; state: RecordState; before: RecordState | null }[]) {
  const errors: FieldError[] = [];
  for (const { command, state, before } of saved) {
    const name = `${command.kind}/${state.slug}`;
    if (!state.deleted) {
      const wanted = referencesOf(state);
      const gone = await tx.record.findMany({ where: { id: { in: wanted.map((one) => one.id) }, deletedAt: { not: null } }, select: { id: true, title: true } });
      const titles = new Map(gone.map(({ id, title }) => [id, title]));
      errors.push(...wanted.filter(({ id }) => titles.has(id)).map(({ path, id }) => ({ path: `${name} ${path}`, message: `refers to ${titles.get(id)}, which is deleted` })));
    } else if (!before?.deleted) {
      const referrers = await referrersOf(tx, command.kind, command.id);
      if (referrers.length === 0) continue;
      const records = await tx.record.findMany({ where: { id: { in: referrers.map((one) => one.recordId) } }, orderBy: [{ title: "asc" }, { id: "asc" }], select: { title: true } });
      const titles = records.slice(0, SHOWN).map((record) => record.title).join("; ");
      errors.push({ path: `${name} deleted`, message: `is referred to by ${records.length} ${records.length === 1 ? "record" : "records"}: ${titles}${records.length > SHOWN ? " …" : ""}` });
    }
  }
  if (errors.length) throw new AppError("invalid", "The records were not saved.", { fields: errors });
}
