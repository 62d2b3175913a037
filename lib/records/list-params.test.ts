import fc from "fast-check";
import { expect, test } from "vitest";
import { listHref, nextOrder, parseListParams, type ListParams, type ListShape } from "./list-params.ts";

const shape: ListShape<"name" | "start", string> = { path: "/things", columns: ["name", "start"], sort: "name", descending: ["start"] };
const plain: ListParams<"name" | "start"> = { q: "", sort: "name", direction: "asc", page: 1 };

test("an address without parameters asks for the defaults", () => {
  expect(parseListParams(shape, {})).toEqual({ params: plain, problems: [] });
  expect(listHref(shape, plain)).toBe("/things");
});

test("what others append to an address is none of the list's business", () => {
  expect(parseListParams(shape, { utm_source: "letter" })).toEqual(parseListParams(shape, {}));
});

test("an address reads back as what it was made of", () => {
  const params = fc.record({
    q: fc.string({ maxLength: 100 }).map((text) => text.trim()),
    sort: fc.constantFrom("name" as const, "start" as const),
    direction: fc.constantFrom("asc" as const, "desc" as const),
    page: fc.integer({ min: 1, max: 999_999 }),
  });
  fc.assert(
    fc.property(params, (wanted) => {
      const { searchParams } = new URL(listHref(shape, wanted), "http://localhost");
      expect(parseListParams(shape, Object.fromEntries(searchParams))).toEqual({ params: wanted, problems: [] });
    }),
  );
});

test.each([
  [{ sort: "password" }, /“sort” cannot be “password”; it is one of name, start/],
  [{ sort: "--name" }, /“sort”/],
  [{ page: "0" }, /“page” cannot be “0”/],
  [{ page: "1e3" }, /“page”/],
  [{ q: ["a", "b"] }, /“q” is given 2 times/],
  [{ q: "x".repeat(101) }, /“q” is longer/],
])("%j is named as a problem, and does not fail", (raw, message) => {
  const { params, problems } = parseListParams(shape, raw);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(message);
  expect(params).toMatchObject({ sort: "name", direction: "asc", page: 1 });
});

test("a heading sorts by its column, then turns the order round", () => {
  expect(nextOrder(shape, { ...plain, page: 3 }, "start")).toEqual({ sort: "start", direction: "desc", page: 1 });
  expect(nextOrder(shape, { ...plain, sort: "start", direction: "desc" }, "start").direction).toBe("asc");
  expect(nextOrder(shape, plain, "name").direction).toBe("desc");
});
