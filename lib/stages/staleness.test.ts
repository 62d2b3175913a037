import { describe, expect, test } from "vitest";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { lastSeen, staleFrom, yearsUntilStale } from "./staleness.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const due = (...given: Parameters<typeof staleFrom>) => staleFrom(...given)?.toISOString().slice(0, 10) ?? null;

describe("a program goes stale", () => {
  test("after three years before the clinic, two in it, one while an application lies with the regulator", () => {
    const years = Object.fromEntries([...STAGES.values].map((stage) => [stage, yearsUntilStale(stage)]));
    for (const stage of ["discovery", "preclinical", "ind_enabling", "ind_cleared"]) expect(years[stage]).toBe(3);
    for (const stage of ["early_phase_1", "phase_1", "phase_1_2", "phase_2", "pivotal_phase_2", "phase_2_3", "phase_3"]) expect(years[stage]).toBe(2);
    expect([years.filed, years.approved, years.launched, yearsUntilStale(null)]).toEqual([1, 2, 3, 2]);
  });

  test("on the same day of the year, the last of February falling on the first of March", () => {
    expect(due({ stage: "phase_2", status: "active" }, day("2024-05-31"))).toBe("2026-05-31");
    expect(due({ stage: "preclinical", status: null }, day("2024-02-29"))).toBe("2027-03-01");
    expect(due({ stage: null, status: null }, day("2024-01-01"))).toBe("2026-01-01");
  });

  test("never once it has ended; one that is suspended or passed on does", () => {
    expect(due({ stage: "phase_2", status: "discontinued" }, day("2001-01-01"))).toBeNull();
    expect(due({ stage: "launched", status: "withdrawn" }, day("2001-01-01"))).toBeNull();
    expect(due({ stage: "phase_2", status: "suspended" }, day("2001-01-01"))).toBe("2003-01-01");
    expect(due({ stage: "phase_2", status: "out_licensed" }, day("2001-01-01"))).toBe("2003-01-01");
  });

  test("counted from the later of check and cited change", () => {
    const [early, late] = [day("2024-01-01"), day("2025-01-01")];
    expect([lastSeen(early, late), lastSeen(late, early), lastSeen(null, early), lastSeen(late, null), lastSeen(null, null)]).toEqual([late, late, early, late, null]);
  });
});
