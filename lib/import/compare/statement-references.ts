import { REFERENCES } from "#lib/records/kinds.ts";
import type { Scalar } from "#lib/records/state.ts";
import type { Statement } from "./statement.ts";

type Values = Pick<Statement, "data">;

/** Ids of the records that a statement refers to, but for sources. */
export function referredTo({ data }: Values): string[] {
  const ids: string[] = [];
  const look = (name: string, value: Scalar | undefined) => {
    if (typeof value === "string" && REFERENCES[name]) ids.push(value);
  };
  for (const [field, value] of Object.entries(data)) {
    if (Array.isArray(value)) for (const item of value) for (const name in item) look(name, item[name]);
    else look(field, value);
  }
  return ids;
}

/** The statement with other records in the place of those that turned out to be them. */
export function pointedAt<Given extends Statement>(statement: Given, survivorOf: ReadonlyMap<string, string>): Given {
  if (survivorOf.size === 0 || ![statement.id, ...referredTo(statement)].some((id) => survivorOf.has(id))) return statement;
  const moved = (name: string, value: Scalar): Scalar => (typeof value === "string" && REFERENCES[name] ? (survivorOf.get(value) ?? value) : value);
  const parts = (values: Record<string, Scalar>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, moved(name, value)]));
  const data = Object.fromEntries(Object.entries(statement.data).map(([field, value]) => [field, Array.isArray(value) ? value.map((item) => parts(item)) : moved(field, value)])) as Given["data"];
  return { ...statement, id: survivorOf.get(statement.id) ?? statement.id, data };
}
