import { isDeepStrictEqual } from "node:util";
import { covers, ownPath, type OwnPart } from "./field-path.ts";
import type { AggregateData, Citation, Item, RecordState, Scalar } from "./state.ts";

export type Side = "theirs" | "yours";
/** A value that both sides changed, differently. For an item that one side took out, its value there is null. */
export type Collision = { field: string; base: unknown; theirs: unknown; yours: unknown };
export type Merged = { state: RecordState; collisions: Collision[] };

/** Takes what one side changed; a collision takes the side that was chosen for it, theirs where none was. */
class Merger {
  readonly collisions: Collision[] = [];
  /** Where a changed value was taken from. */
  readonly taken = new Map<string, Side>();
  private readonly choices: ReadonlyMap<string, Side>;

  constructor(choices: ReadonlyMap<string, Side>) {
    this.choices = choices;
  }

  /** The side that a value is taken from. */
  side(field: string, base: unknown, theirs: unknown, yours: unknown): Side {
    if (isDeepStrictEqual(theirs, yours)) return "theirs";
    const side = this.changedBy(field, base, theirs, yours);
    this.taken.set(field, side);
    return side;
  }

  private changedBy(field: string, base: unknown, theirs: unknown, yours: unknown): Side {
    if (isDeepStrictEqual(yours, base)) return "theirs";
    if (isDeepStrictEqual(theirs, base)) return "yours";
    this.collisions.push({ field, base: base ?? null, theirs: theirs ?? null, yours: yours ?? null });
    return this.choices.get(field) ?? "theirs";
  }

  value<Value>(field: string, base: Value | undefined, theirs: Value, yours: Value): Value {
    return this.side(field, base, theirs, yours) === "theirs" ? theirs : yours;
  }

  private item(path: string, base: Item | undefined, theirs: Item | undefined, yours: Item | undefined): Item | undefined {
    if (!theirs || !yours) return this.side(path, base, theirs, yours) === "theirs" ? theirs : yours;
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])].filter((name) => name !== "id");
    const parts = names.map((name) => [name, this.value<Scalar | undefined>(`${path}.${name}`, base?.[name], theirs[name], yours[name])] as const);
    return { id: theirs.id, ...Object.fromEntries(parts) } as Item;
  }

  /** Items by their ids. The order is theirs with yours behind, or yours where only you changed it. */
  list(field: string, base: Item[], theirs: Item[], yours: Item[]): Item[] {
    const ids = (items: Item[]) => items.map((item) => item.id);
    const common = new Set(ids(base).filter((id) => ids(theirs).includes(id) && ids(yours).includes(id)));
    const order = (items: Item[]) => ids(items).filter((id) => common.has(id));
    const theirsMoved = !isDeepStrictEqual(order(theirs), order(base));
    const [first, second] = theirsMoved || isDeepStrictEqual(order(yours), order(base)) ? [theirs, yours] : [yours, theirs];
    const at = (items: Item[], id: string) => items.find((item) => item.id === id);
    return [...new Set([...ids(first), ...ids(second)])].flatMap((id) => this.item(`${field}.${id}`, at(base, id), at(theirs, id), at(yours, id)) ?? []);
  }
}

const asItems = (value: Scalar | Item[] | undefined): Item[] => (Array.isArray(value) ? value : []);
const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** Rows taken whole (citations, discrepancies): what either side added, took out or changed. */
function mergeRows<Row extends { id: string }>(base: readonly Row[], theirs: readonly Row[], yours: readonly Row[], pick: (id: string, rows: (Row | undefined)[]) => Side): Row[] {
  const [old, one, other] = [byId(base), byId(theirs), byId(yours)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
    const rows = [old.get(id), one.get(id), other.get(id)];
    return (pick(id, rows) === "theirs" ? rows[1] : rows[2]) ?? [];
  });
}

/**
 * Three states of one record made one: `base` is what both sides began with. What only one side changed is taken from it;
 * what both changed differently is a collision, and goes by `choices` (theirs where there is none).
 */
export function mergeStates(base: RecordState | null, theirs: RecordState, yours: RecordState, choices: ReadonlyMap<string, Side> = new Map()): Merged {
  const merger = new Merger(choices);
  const data: AggregateData = {};
  for (const field of new Set([...Object.keys(theirs.data), ...Object.keys(yours.data)])) {
    const [old, one, other] = [base?.data[field], theirs.data[field], yours.data[field]];
    if (Array.isArray(one) || Array.isArray(other)) data[field] = merger.list(field, asItems(old), asItems(one), asItems(other));
    else data[field] = merger.value<Scalar>(field, (old ?? null) as Scalar, one ?? null, other ?? null);
  }
  const own = <Part extends OwnPart>(part: Part): RecordState[Part] => merger.value<RecordState[Part]>(ownPath(part), base?.[part], theirs[part], yours[part]);
  const ownParts = {
    slug: own("slug"),
    published: own("published"),
    deleted: own("deleted"),
    mergedInto: own("mergedInto"),
  };
  /** Who says a value goes with the side that the value was taken from. */
  const sideOf = ({ field }: Citation) => [...merger.taken].find(([path]) => covers(path, field))?.[1];
  const plain = (rows: readonly unknown[]): Side => (isDeepStrictEqual(rows[2], rows[0]) ? "theirs" : isDeepStrictEqual(rows[1], rows[0]) ? "yours" : "theirs");
  const citations = mergeRows(base?.citations ?? [], theirs.citations, yours.citations, (_id, rows) => {
    const citation = rows.find((row) => row !== undefined);
    return (citation && sideOf(citation)) ?? plain(rows);
  });
  const discrepancies = mergeRows(base?.discrepancies ?? [], theirs.discrepancies, yours.discrepancies, (id, [old, one, other]) => merger.side(`discrepancies.${id}`, old, one, other));
  return { state: { ...ownParts, data, citations, discrepancies }, collisions: merger.collisions };
}
