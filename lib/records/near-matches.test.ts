import { expect, test } from "vitest";
import { nearMatches } from "./near-matches.ts";

const candidates = [
  { slug: "ascentage-pharma", title: "Ascentage Pharma", names: ["亚盛医药"] },
  { slug: "msd", title: "MSD", names: ["Merck & Co."] },
  { slug: "takeda", title: "Takeda", names: [] },
];
const found = (wanted: string) => nearMatches(wanted, candidates).map((one) => one.slug);

test.each([
  ["ascentage", ["ascentage-pharma"]],
  ["ascentige-farma", ["ascentage-pharma"]],
  ["merck", ["msd"]],
  ["亚盛医药", ["ascentage-pharma"]],
  ["tekada", ["takeda"]],
  ["ms", ["msd"]],
  ["completely-different", []],
  ["", []],
  ["---", []],
])("%s finds %j", (wanted, slugs) => expect(found(wanted)).toEqual(slugs));

test("the exact name comes first", () => {
  const two = [
    { slug: "apg-1252-a", title: "APG-1252 A", names: [] },
    { slug: "other", title: "Other", names: ["APG1252"] },
  ];
  expect(nearMatches("apg-1252", two).map((one) => one.slug)).toEqual(["other", "apg-1252-a"]);
});
