import fc from "fast-check";
import { expect, test } from "vitest";
import { IMPORT_CHANGE_KINDS, IMPORT_CHANGE_STATUSES, IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { ChangeFilter } from "#lib/import/decide/change-params.ts";
import { changeQuery, changesPath, readChangeFilter, readRunParams } from "./params.ts";

const orNull = <Value>(...values: readonly Value[]) => fc.constantFrom(null, ...values);

const filters: fc.Arbitrary<ChangeFilter> = fc.record({
  runId: fc.constant("r1"),
  importKind: orNull(...IMPORT_KINDS.values),
  kind: orNull(...IMPORT_CHANGE_KINDS.values),
  recordKind: orNull(...RECORD_KINDS.values),
  recordId: orNull("trial:nct03387332"),
  certain: orNull(true, false),
  status: orNull<ChangeFilter["status"]>("waiting", ...IMPORT_CHANGE_STATUSES.values),
  text: orNull("NCT03387332", "50 % of %_"),
});

test("a filter is read back from the address that it makes", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const raw = Object.fromEntries(Object.entries(changeQuery(filter)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
      expect(readChangeFilter(raw, "r1")).toEqual(filter);
    }),
  );
});

test("what an address does not say, or says of nothing, is all that waits", () => {
  const waiting = { runId: null, importKind: null, kind: null, recordKind: null, recordId: null, certain: null, status: "waiting", text: null };
  expect(readChangeFilter({}, null)).toEqual(waiting);
  expect(readChangeFilter({ status: "nonsense", kind: "toString", record: ["trial", "company"], certain: "maybe", q: " " }, null)).toEqual(waiting);
  expect(changesPath({ runId: null })).toBe("/desk/import/changes");
  expect(changesPath({ runId: "r1" })).toBe("/desk/import/runs/r1");
});

test("imports are narrowed by what the address says", () => {
  expect(readRunParams({ source: "sheet", status: "failed", follow: "q1", page: "3" })).toEqual({ kind: "sheet", status: "failed", queryId: "q1", page: 3 });
  expect(readRunParams({ source: "x", page: "-1" })).toEqual({ kind: null, status: null, queryId: null, page: 1 });
});
