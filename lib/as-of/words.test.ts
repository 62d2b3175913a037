import { expect, test } from "vitest";
import { asOfWords } from "./words.ts";

const DAY = "2019-05-31";
const MOMENT = "2026-06-03T10:05:59.999Z";

test.each([
  [null, null, "As of now"],
  [DAY, null, "As of 31 May 2019, by what is known today"],
  [null, MOMENT, "As it was held here on 3 June 2026 at 10:05 UTC"],
  [DAY, MOMENT, "As of 31 May 2019, by what was held here on 3 June 2026 at 10:05 UTC"],
])("%s, %s: %s", (day, recorded, words) => expect(asOfWords({ day, recorded })).toBe(words));
