import { expect, test } from "vitest";
import { shortcuts } from "./shortcuts.ts";

test("a span begins on the day before its first, so that what came on that one counts", () => {
  expect(Object.fromEntries(shortcuts("2026-11-25").map(({ label, query }) => [label, query]))).toMatchObject({
    "This week": "from=2026-11-22&to=2026-11-25",
    "This month": "from=2026-10-31&to=2026-11-25",
    "This quarter": "from=2026-09-30&to=2026-11-25",
  });
});
