import { expect, test } from "vitest";
import { toAscii } from "./ascii-html.ts";

test("markup keeps its characters as references", () => {
  expect(toAscii('<a title="≠">亚盛医药 · 𝄞</a>')).toBe('<a title="&#8800;">&#20122;&#30427;&#21307;&#33647; &#183; &#119070;</a>');
});

test("scripts keep theirs as escapes of the same strings", () => {
  const text = "“≠” 亚 𝄞 \u2060";
  const [, code = ""] = /<script id="a">f\((.*)\)<\/script>/.exec(toAscii(`<p>é</p><script id="a">f(${JSON.stringify(text)})</script><p>é</p>`)) ?? [];
  expect(code).toMatch(/^[\0-\x7f]+$/);
  expect(JSON.parse(code)).toBe(text);
});

test("what is ASCII already is left as it is", () => {
  const page = "<!DOCTYPE html><script>let a = 1 < 2;</script><p>a &amp; b</p><script></script>";
  expect(toAscii(page)).toBe(page);
});
