import { expect, test } from "vitest";
import { mentionedIn, piecesOf } from "./mentions.ts";

const people = [
  { id: "a", name: "Ana" },
  { id: "al", name: "Ana Lima" },
  { id: "li", name: "李明" },
  { id: "o", name: "Seán O’Neill" },
];

test.each([
  ["@Ana please", ["a"]],
  ["@ana lima, look", ["al"]],
  ["ask (@Ana Lima) or @Ana.", ["al", "a"]],
  ["@Anabel is nobody here", []],
  ["write to x@Ana.example", []],
  ["请看 @李明", ["li"]],
  ["@SEÁN O’NEILL!", ["o"]],
  ["@", []],
  ["@@Ana", ["a"]],
])("%s", (text, ids) => expect(mentionedIn(text, people)).toEqual(ids));

test("two of one name are both meant", () => {
  expect(mentionedIn("@Ana", [...people, { id: "b", name: "Ana" }])).toEqual(["a", "b"]);
});

test("a text is cut where it names somebody, and nothing of it is lost", () => {
  const text = "See @Ana Lima and @Ana, not x@Ana.";
  const pieces = piecesOf(text, people);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ person }) => person)).toEqual([{ text: "@Ana Lima", person: "al" }, { text: "@Ana", person: "a" }]);
});
