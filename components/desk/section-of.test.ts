import { expect, test } from "vitest";
import { sectionOf } from "./section-of.ts";

const SECTIONS = ["/desk", "/desk/programs", "/desk/review", "/desk/stale"];

test.each([
  ["/desk", "/desk"],
  ["/desk/programs", "/desk/programs"],
  ["/desk/companies", "/desk/programs"],
  ["/desk/companies/msd/edit", "/desk/programs"],
  ["/desk/records/molecule/hqp1351", "/desk/programs"],
  ["/desk/history/molecule/hqp1351", "/desk/programs"],
  ["/desk/review/some-id", "/desk/review"],
  ["/desk/changes/some-id", "/desk"],
])("%s belongs to %s", (path, section) => {
  expect(sectionOf(path, SECTIONS)).toBe(section);
});
