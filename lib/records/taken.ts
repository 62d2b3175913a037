import { uniqueViolation } from "#lib/db/unique-violation.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import { KINDS } from "./kinds.ts";

const KEYS = new Set(["recordId", "position"]);

/**
 * What must be unique is held by the database. Its refusal, as an error that names the record and the field; any other
 * error comes back as it is.
 */
export function namedRefusal(error: unknown, { kind, slug }: SaveCommand): unknown {
  const violation = uniqueViolation(error);
  if (!violation) return error;
  const { field, message } = describe(kind, violation);
  return new AppError("invalid", `${kind}/${slug} was not saved.`, { fields: [{ path: `${kind}/${slug} ${field}`, message }] });
}

function describe(kind: SaveCommand["kind"], violation: { table: string; columns: string[] }): { field: string; message: string } {
  const columns = violation.columns.filter((column) => !KEYS.has(column));
  const list = Object.entries(KINDS[kind].lists).find(([, { table: name }]) => name.toLowerCase() === violation.table.toLowerCase());
  if (list) return { field: list[0], message: `hold the same ${columns.join(", ")} twice` };
  if (columns.includes("key")) return { field: "moleculeId", message: "is tracked already for this indication, territory and setting; if no page shows it, it was deleted and can be brought back from its history" };
  return { field: columns.join(", ") || "id", message: "is taken by another record" };
}
