import { expect, test } from "vitest";
import { drawable } from "./drawable-text.ts";

test.each([
  ["HQP1351 – “Ph+ ALL”, 2019…", "HQP1351 – “Ph+ ALL”, 2019…"],
  ["Ascentage (亚盛医药) Pharma", "Ascentage Pharma"],
  ["Café Łódź ș", "Café ódz s"],
  ["© 2019 ™ ✅ α-synuclein", "2019 TM -synuclein"],
  ["亚盛医药", ""],
])("%s is drawn as %s", (text, drawn) => expect(drawable(text)).toBe(drawn));
