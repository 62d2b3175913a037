import { expect, test } from "vitest";
import { personName } from "./person-name.ts";

test.each(["Jane Doe", "杨大俊", "Дмитрий", "أحمد", "नरेन्द्र", "علی‌رضا", "O’Neill-Szabó"])("%s is a name", (name) => {
  expect(personName(` ${name}  `)).toEqual({ name: name.normalize("NFC"), problem: null });
});

test.each(["", "   ", "a\u202eb", "a\u200bb", "a\u200db".replace("a", " "), "x".repeat(101), "a\u0000b", "\u2066admin\u2069"])("%j is none", (typed) => {
  expect(personName(typed).problem).not.toBeNull();
});
