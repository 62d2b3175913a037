import { expect, test } from "vitest";
import { shortList } from "./short-list.ts";

const choices = (counts: number[]) => counts.map((count, index) => ({ value: `v${index}`, label: `Value ${index}`, count }));
const counts = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 100 + index : index));

test("a list that is not long is shown whole", () => {
  expect(shortList(choices(counts.slice(0, 18)), [])).toHaveLength(18);
});

test("of a long one the commonest and the chosen are shown, in their order", () => {
  const shown = shortList(choices(counts), ["v1", "v27"]).map((choice) => choice.value);
  expect(shown).toEqual(["v0", "v1", "v3", "v6", "v9", "v12", "v15", "v18", "v21", "v24", "v27", "v28", "v29"]);
});
