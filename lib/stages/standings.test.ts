import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearbyDate } from "#lib/dates/partial-date.arbitrary.ts";
import { formatPartialDate } from "#lib/dates/partial-date.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { derivePresentStage } from "./derive.ts";
import { END_OF_TIME, standingsOf, type DatedStep } from "./standings.ts";

const day = fc.integer({ min: 0, max: 40 }).map((months) => `${2018 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-15`);
const date = fc.option(nearbyDate.map(formatPartialDate));
const steps: fc.Arbitrary<DatedStep[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("reached" as const, "guided" as const, "left" as const),
      stage: fc.constantFrom(...STAGES.values),
      status: fc.option(fc.constantFrom(...PROGRAM_STATUSES.values)),
      date,
      announced: date,
      registrational: fc.option(fc.boolean()),
      fromDay: day,
    }),
    { maxLength: 8 },
  )
  .map((some) => some.map((step, index) => ({ id: `e${index}`, ...step })));

const by = (all: DatedStep[], until: string) => derivePresentStage(all.filter(({ fromDay }) => fromDay <= until));
const stands = ({ fromDay: _from, untilDay: _until, ...present }: ReturnType<typeof standingsOf>[number]) => present;

describe("where a program stood over time", () => {
  test("is nowhere without steps", () => expect(standingsOf([])).toEqual([]));

  test("ends where all steps together put it, and does not end", () =>
    fc.assert(
      fc.property(steps.filter((some) => some.length > 0), (all) => {
        const last = standingsOf(all).at(-1) as ReturnType<typeof standingsOf>[number];
        expect(stands(last)).toEqual(derivePresentStage(all));
        expect(last.untilDay).toBe(END_OF_TIME);
      }),
    ));

  test("has no gap and no overlap, begins with the first sure step, and each entry is a change", () =>
    fc.assert(
      fc.property(steps, (all) => {
        const standings = standingsOf(all);
        expect(standings[0]?.fromDay).toBe(all.map(({ fromDay }) => fromDay).sort()[0]);
        for (const [index, standing] of standings.entries()) {
          expect(standing.fromDay < standing.untilDay).toBe(true);
          const next = standings[index + 1];
          if (!next) continue;
          expect(standing.untilDay).toBe(next.fromDay);
          expect(stands(standing)).not.toEqual(stands(next));
        }
      }),
    ));

  test("is on every day what the steps sure by then say", () =>
    fc.assert(
      fc.property(steps, day, (all, on) => {
        const standing = standingsOf(all).find(({ fromDay, untilDay }) => fromDay <= on && on < untilDay);
        if (standing) expect(stands(standing)).toEqual(by(all, on));
        else expect(all.filter(({ fromDay }) => fromDay <= on)).toEqual([]);
      }),
    ));
});
