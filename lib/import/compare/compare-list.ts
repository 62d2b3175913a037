import { covers } from "#lib/records/field-path.ts";
import type { Citation, Item, Scalar } from "#lib/records/state.ts";
import { placed, type Comparison } from "./comparison.ts";
import { matchItems, type MatchedItem } from "./match-items.ts";
import { blankOf } from "./read-statement.ts";
import type { ItemGiven } from "./statement.ts";
import { distinct, hasEnough, isSupportedBy, joinSupport, supportersOf } from "./support.ts";

/** A list: each given item against the held one that it is. Others stay, but those that a source gives whole and no longer holds. */
export function compareList(at: Comparison, list: string, given: readonly ItemGiven[]): void {
  const held = (at.data[list] ?? []) as Item[];
  const matched = matchItems(at.statement.kind, list, given, held, ({ id }) => !at.isProtected(`${list}.${id}`));
  for (const match of matched) {
    if (match.id !== match.given.id) at.renamed.set(`${list}.${match.given.id}`, `${list}.${match.id}`);
    if (match.held) compareItem(at, list, { ...match, held: match.held });
    else addItem(at, list, match);
  }
  if (!at.statement.whole.includes(list)) return;
  const there = new Set(matched.map(({ id }) => id));
  for (const item of held) {
    const path = `${list}.${item.id}`;
    if (!there.has(item.id) && at.restsOnIt(path) && at.found(path, "removed_item", partsOf(item), null)) removeItem(at, list, path, item);
  }
}

const partsOf = ({ id: _id, ...parts }: Item): Record<string, Scalar> => parts;

/** What the source is cited with for an item and for its parts, under the id that the item has here. */
function citedFor(at: Comparison, list: string, { given, id }: Pick<MatchedItem, "given" | "id">): { item: Citation[]; part: (name: string) => Citation[] } {
  const [from, to] = [`${list}.${given.id}`, `${list}.${id}`];
  const { citations } = at.statement;
  const wide = citations.filter(({ field }) => covers(field, from));
  const inside = citations.filter(({ field }) => field !== from && covers(from, field));
  const part = (name: string) => {
    const exact = inside.filter(({ field }) => field === `${from}.${name}`);
    return (exact.length > 0 ? exact : wide).map((citation) => placed(citation, `${to}.${name}`));
  };
  return { item: [...wide.map((citation) => placed(citation, to)), ...inside.map((citation) => placed(citation, `${to}${citation.field.slice(from.length)}`))], part };
}

function addItem(at: Comparison, list: string, match: MatchedItem): void {
  const { given, id } = match;
  const item: Item = { ...blankOf(at.statement.kind).items[list], ...given, id };
  if (!at.found(`${list}.${id}`, "new_item", null, partsOf(item), `${list}.${given.id}`)) return;
  at.data = { ...at.data, [list]: [...((at.data[list] ?? []) as Item[]), item] };
  // Where this source alone speaks of the whole list, it speaks of the new item too.
  const ofList = at.citations.filter(({ field, stance }) => field === list && stance === "supports");
  const { item: cited } = citedFor(at, list, match);
  const isSpokenOf = ofList.some((one) => cited.some(({ sourceId, locator }) => sourceId === one.sourceId && locator === one.locator)) && ofList.every(at.isOwn);
  if (!isSpokenOf) at.citations = distinct([...at.citations, ...cited]);
}

function removeItem(at: Comparison, list: string, path: string, item: Item): void {
  const rest = ((at.data[list] ?? []) as Item[]).filter(({ id }) => id !== item.id);
  at.data = { ...at.data, [list]: rest };
  at.citations = at.citations.filter(({ field }) => !covers(path, field) && (rest.length > 0 || field !== list));
  at.discrepancies = at.discrepancies.filter(({ field, status }) => status === "ruled" || !covers(path, field));
}

function compareItem(at: Comparison, list: string, match: MatchedItem & { held: Item }): void {
  const { given, held, id } = match;
  const path = `${list}.${id}`;
  const changed: [string, Scalar][] = [];
  const disputed: [string, Scalar][] = [];
  for (const [name, value] of Object.entries(given)) {
    if (name === "id" || (held[name] ?? null) === value) continue;
    const place = `${path}.${name}`;
    if ((held[name] ?? null) === null || !at.isProtected(place)) changed.push([name, value]);
    else if (value !== null) disputed.push([name, value]);
  }
  const cited = citedFor(at, list, match);
  if (changed.length > 0) {
    const after: Item = { ...held, ...Object.fromEntries(changed) };
    const kind = changed.every(([name]) => held[name] === null) ? "new_value" : "changed_value";
    if (at.found(path, kind, partsOf(held), partsOf(after), `${list}.${given.id}`)) writeItem(at, list, match, after, changed, disputed.length > 0);
  } else if (disputed.length === 0 && isWhole(held, given) && cited.item.length > 0 && !isSupportedBy(at.citations, path, at.sources) && !hasEnough(at.citations, path)) {
    if (at.found(path, "support", partsOf(held), partsOf(held), `${list}.${given.id}`)) at.citations = joinSupport(at.citations, path, cited.item);
  }
  for (const [name, value] of disputed) at.disagree(`${path}.${name}`, cited.part(name), held[name] ?? null, value, `${list}.${given.id}.${name}`);
}

/** Whether the source gives all that the item holds. */
const isWhole = (item: Item, given: ItemGiven): boolean => Object.entries(item).every(([name, value]) => value === null || given[name] !== undefined);

/**
 * Where the whole item rests on this source, it goes on doing so; else the source is cited for the parts that it changed, and
 * those who spoke of the item for the rest.
 */
function writeItem(at: Comparison, list: string, match: MatchedItem & { held: Item }, after: Item, changed: readonly [string, Scalar][], isDisputed: boolean): void {
  const path = `${list}.${match.id}`;
  const cited = citedFor(at, list, match);
  const supporters = supportersOf(at.citations, path);
  const others = at.isProtected(path);
  at.data = { ...at.data, [list]: ((at.data[list] ?? []) as Item[]).map((item) => (item.id === match.id ? after : item)) };
  const inParts = others || !isWhole(after, match.given);
  const paths = changed.map(([name]) => `${path}.${name}`);
  const isPast = (one: Citation) => (inParts ? paths.includes(one.field) : covers(path, one.field)) && (one.stance === "supports" || at.isOwn(one));
  const empty = new Set(changed.flatMap(([name, value]) => (value === null ? `${path}.${name}` : [])));
  const kept = at.citations.filter((one) => !isPast(one) && !empty.has(one.field));
  const fresh = inParts ? changed.flatMap(([name, value]) => (value === null ? [] : cited.part(name))) : cited.item;
  const isSpokenOf = !inParts && supporters.every(({ field }) => field === list) && supporters.length > 0 && supporters.every(at.isOwn);
  at.citations = isSpokenOf ? kept : distinct([...kept, ...fresh.filter(({ field }) => !empty.has(field))]);
  for (const one of paths) at.agree(one);
  if (!isDisputed && isWhole(after, match.given) && !isSupportedBy(at.citations, path, at.sources)) at.citations = joinSupport(at.citations, path, cited.item);
}
