import { expect, test } from "vitest";
import { safeNext, signInAddress } from "./safe-next.ts";

test.each(["/", "/desk/review?status=open#first", "/companies/ascentage-pharma", "/?next=//elsewhere.example"])("%s stays", (next) => {
  expect(safeNext(next)).toBe(next);
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "\\\\elsewhere.example",
  "/..//elsewhere.example",
  "/.//elsewhere.example",
  "javascript:alert(1)",
  "desk",
  "",
  undefined,
  null,
  ["/desk"],
])("%j leads home", (next) => {
  expect(safeNext(next)).toBe("/");
});

test("the way to sign in leads back", () => {
  expect(signInAddress("/desk?a=b&c")).toBe("/sign-in?next=%2Fdesk%3Fa%3Db%26c");
});
