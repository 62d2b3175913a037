import fc from "fast-check";
import { expect, test } from "vitest";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { deskHref, deskSorts, readDeskParams, STANDINGS, type DeskParams } from "./desk-params.ts";

test("an address that was written is read back", () => {
  fc.assert(
    fc.property(fc.constantFrom(...RECORD_KINDS.values), fc.record({ q: fc.string({ maxLength: 100 }).map((text) => text.trim()), standing: fc.constantFrom(...STANDINGS), page: fc.integer({ min: 1, max: 999_999 }), direction: fc.constantFrom("asc" as const, "desc" as const), at: fc.nat() }), (kind, { at, ...rest }) => {
      const sorts = deskSorts(kind);
      const params: DeskParams = { ...rest, sort: sorts[at % sorts.length] as string };
      const { searchParams } = new URL(deskHref(kind, params), "http://x");
      expect(readDeskParams(kind, Object.fromEntries(searchParams))).toEqual(params);
    }),
  );
});

test("what an address asks wrongly is left at its default", () => {
  expect(readDeskParams("company", { q: ["a", "b"], standing: "all", sort: "-password", page: "0" })).toEqual({ q: "", standing: "present", sort: "title", direction: "asc", page: 1 });
});
