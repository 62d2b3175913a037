import { NotUnique } from "#lib/db/rows.ts";
import type { UniqueViolation } from "#lib/db/unique-violation.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import { KINDS } from "./kinds.ts";
import { tableName } from "./tables.ts";

const KEYS = new Set(["recordId", "position"]);

/**
 * What must be unique is held by the database. Its refusal, as an error that names the record and the field; any other
 * error comes back as it is.
 */
export function namedRefusal(error: unknown, commands: readonly SaveCommand[]): unknown {
  if (!(error instanceof NotUnique)) return error;
  const owner = error.row.recordId ?? error.row.id;
  const command = commands.findLast(({ id }) => id === owner);
  if (!command) return error;
  const name = `${command.kind}/${command.slug}`;
  const { field, message } = describe(command.kind, error.violation);
  return new AppError("invalid", `${name} was not saved.`, { fields: [{ path: `${name} ${field}`, message }] });
}

function describe(kind: SaveCommand["kind"], violation: UniqueViolation): { field: string; message: string } {
  const columns = violation.columns.filter((column) => !KEYS.has(column));
  const list = Object.entries(KINDS[kind].lists).find(([, { table }]) => tableName(table) === violation.table);
  if (list) return { field: list[0], message: `hold the same ${columns.join(", ")} twice` };
  if (columns.includes("key")) return { field: "moleculeId", message: "is tracked already for this indication, territory and setting; if no page shows it, it was deleted and can be brought back from its history" };
  return { field: columns.join(", ") || "id", message: "is taken by another record" };
}
