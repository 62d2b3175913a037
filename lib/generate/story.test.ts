import fc from "fast-check";
import { expect, test } from "vitest";
import { worldOf } from "./sizes.ts";
import { storyOf, storyWeeks } from "./story.ts";

const shape = fc.record({ seed: fc.nat(), program: fc.nat(5000), revisions: fc.integer({ min: 1, max: 100 }) });

test("every version of a program differs from the one before, in events alone that one can name, and no week runs back", () => {
  fc.assert(
    fc.property(shape, ({ seed, program, revisions }) => {
      const world = worldOf({ programs: 5001, seed, revisions });
      const weeks = storyWeeks(world, program);
      expect(weeks).toEqual(weeks.toSorted((a, b) => a - b));
      let before = storyOf(world, program, 1);
      for (let version = 2; version <= revisions; version++) {
        const steps = storyOf(world, program, version);
        const events = (of: typeof steps) => JSON.stringify(of.map(({ said: _said, due: _due, ...event }) => event));
        expect(events(steps)).not.toBe(events(before));
        expect(steps.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        before = steps;
      }
    }),
    { numRuns: 200 },
  );
});
