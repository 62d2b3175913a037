import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html.ts";

test("a value cannot end its element or its attribute", () => {
  const value = `"><script>alert('&')</script>`;
  expect(html`<a title="${value}">${value}</a>`.markup).toBe(
    `<a title="&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;</a>`,
  );
  fc.assert(fc.property(fc.string(), (text) => !/[<>"]/.test(html`${text}`.markup)));
});

test("markup inside markup stays as it is; what is not there leaves nothing; nought is a number", () => {
  const items = ["a", "b"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${null}${undefined}${false}${""}${0}`.markup).toBe("<ul><li>a</li><li>b</li></ul>0");
});
