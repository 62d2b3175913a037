import { WEEKS } from "./calendar.ts";
import type { Maker } from "./maker.ts";
import type { World } from "./sizes.ts";

/** One version of one record, to be saved in its week. */
export type Entry = { maker: Maker; index: number; version: number };

/**
 * What is saved in each week, in the order of the makers. It is kept as numbers: a world of a million revisions takes a
 * few megabytes.
 */
export function* weeksOf(world: World, makers: readonly Maker[]): Generator<Entry[]> {
  const starts = new Uint32Array(WEEKS + 1);
  visit(world, makers, (week) => starts[week + 1]!++);
  for (let week = 0; week < WEEKS; week++) starts[week + 1]! += starts[week]!;
  const total = starts[WEEKS] as number;
  const [makerAt, indexAt, versionAt] = [new Uint8Array(total), new Uint32Array(total), new Uint16Array(total)];
  const next = starts.slice();
  visit(world, makers, (week, maker, index, version) => {
    const at = next[week]!++;
    makerAt[at] = maker;
    indexAt[at] = index;
    versionAt[at] = version;
  });
  for (let week = 0; week < WEEKS; week++) {
    const entries: Entry[] = [];
    for (let at = starts[week] as number; at < (starts[week + 1] as number); at++)
      entries.push({ maker: makers[makerAt[at] as number] as Maker, index: indexAt[at] as number, version: versionAt[at] as number });
    yield entries;
  }
}

function visit(world: World, makers: readonly Maker[], see: (week: number, maker: number, index: number, version: number) => void) {
  for (const [number, maker] of makers.entries())
    for (let index = 0, count = maker.count(world); index < count; index++)
      for (const [before, week] of maker.weeks(world, index).entries()) see(week, number, index, before + 1);
}
