import type { Transaction } from "#lib/db/client.ts";
import { readRows } from "#lib/db/rows.ts";
import { AppError, type FieldError } from "#lib/errors.ts";
import { REFERENCES } from "./kinds.ts";
import type { SaveCommand } from "./command.ts";
import type { GivenState } from "./state.ts";

type Reference = { path: string; id: string; kind: string };

/** Every record that a state refers to, with the field that does. */
export function referencesOf(state: GivenState): Reference[] {
  const found: Reference[] = [];
  const add = (name: string, id: unknown, path: string) => found.push({ path, id: String(id), kind: REFERENCES[name] as string });
  for (const [field, value] of Object.entries(state.data))
    if (!Array.isArray(value)) {
      if (REFERENCES[field] && value !== null) add(field, value, field);
    } else
      for (const item of value)
        for (const name in item) if (REFERENCES[name] && item[name] !== null) add(name, item[name], `${field}.${item.id}.${name}`);
  for (const { field, sourceId } of state.citations) if (sourceId !== null) add("sourceId", sourceId, `citations.${field}`);
  for (const { id: discrepancy, statements } of state.discrepancies) for (const { id, sourceId } of statements) add("sourceId", sourceId, `discrepancies.${discrepancy}.${id}`);
  return found;
}

/** Throws AppError `invalid` where a field names a record that is neither held nor in the same set, or is of another kind. */
export async function checkReferences(tx: Transaction, commands: SaveCommand[], states: GivenState[]) {
  const wanted = states.map(referencesOf);
  const ids = [...new Set(wanted.flat().map((reference) => reference.id))];
  const held = ids.length > 0 ? await readRows<{ id: string; kind: string }>(tx, "Record", ["id", "kind"], "id", ids) : [];
  const kindOf = new Map([...held, ...commands].map(({ id, kind }) => [id, String(kind)]));
  const errors: FieldError[] = wanted.flatMap((references, index) => {
    const command = commands[index] as SaveCommand;
    return references
      .filter((reference) => kindOf.get(reference.id) !== reference.kind)
      .map(({ path, id, kind }) => ({ path: `${command.kind}/${command.slug} ${path}`, message: `names no ${kind}: ${id}` }));
  });
  if (errors.length) throw new AppError("invalid", "The records were not saved.", { fields: errors });
}
