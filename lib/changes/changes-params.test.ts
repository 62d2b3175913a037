import { expect, test } from "vitest";
import { changesHref, changesQuery, ongoing, parseChangesParams, toggleChangesHref } from "./changes-params.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const parse = (query: string) => parseChangesParams(new URLSearchParams(query), NOW);

test("a query comes back as it was asked: an open end stays open, what is at its default is left out", () => {
  for (const query of ["", "from=2019-12-04", "from=2019-12-04&to=2020-01-01&company=acme&territory=china&trial=yes", "recordedFrom=2026-06-03T10%3A00Z&molecule=M1&page=2"]) expect(changesQuery(parse(query).params)).toBe(query);
});

test("days are no stages: the range of stages is no filter here", () => {
  const { params, problems } = parse("from=2019-12-04&to=2020-01-01&view=table&sort=stage");
  expect([params.filter.from, params.filter.to, problems]).toEqual([null, null, []]);
  expect(parse("from=phase_1").params.asked.problems).toEqual([expect.objectContaining({ key: "from" })]);
});

test("what cannot be read of the filters is left out and named", () => {
  const { params, problems } = parse("territory=moon&territory=china&page=0");
  expect(params.filter.territory).toEqual(["china"]);
  expect(problems.map(({ key }) => key).sort()).toEqual(["page", "territory"]);
});

test("a change of the filter begins at the first page again", () => {
  const { params } = parse("from=2019-12-04&territory=china&page=3");
  expect(toggleChangesHref(params, "territory", "japan")).toBe("/changes?from=2019-12-04&territory=china&territory=japan");
  expect(toggleChangesHref(params, "territory", "china")).toBe("/changes?from=2019-12-04");
  expect(changesHref(params, { page: 4 })).toBe("/changes?from=2019-12-04&territory=china&page=4");
});

test("a span up to today goes on from there", () => {
  expect(changesQuery(ongoing(parse("from=2019-12-04&to=2026-11-25&page=2").params, "2026-11-25"))).toBe("from=2019-12-04");
  expect(changesQuery(ongoing(parse("from=2019-12-04&to=2026-11-24").params, "2026-11-25"))).toBe("from=2019-12-04&to=2026-11-24");
  expect(changesQuery(ongoing(parse("to=2026-11-25").params, "2026-11-25"))).toBe("to=2026-11-25");
});
