import { expect, test } from "vitest";
import { FORM_REFUSALS, refusalIn } from "./form-refusals.ts";
import { refuseForm } from "./refuse-form.ts";

const MB = 1024 * 1024;
const post = (body: BodyInit, headers: Record<string, string> = {}) => new Request("http://phaseline.test/desk", { method: "POST", body, headers: { host: "phaseline.test", ...headers } });
const formOf = (value: string) => {
  const form = new FormData();
  form.set("reason", value);
  return form;
};
const refused = async (request: Request) => {
  const answer = await refuseForm(request);
  return answer && [answer.status, await answer.text()];
};

test("a form of this site passes, whatever it holds", async () => {
  expect(await refused(post(formOf("亚盛医药 \r\n--x"), { origin: "http://phaseline.test" }))).toBeNull();
  expect(await refused(post(formOf("x".repeat(3.9 * MB)), { origin: "http://phaseline.test" }))).toBeNull();
  expect(await refused(post("[]", { "content-type": "text/plain;charset=UTF-8" }))).toBeNull();
});

test("behind a proxy the host is the one that it names", async () => {
  const forwarded = { host: "inner:3000", "x-forwarded-host": "phaseline.example, inner:3000" };
  expect(await refused(post(formOf("x"), { ...forwarded, origin: "https://phaseline.example" }))).toBeNull();
  expect(await refused(post(formOf("x"), { ...forwarded, origin: "http://inner:3000" }))).toEqual([403, FORM_REFUSALS.foreign]);
});

test.each(["https://elsewhere.example", "http://phaseline.test.elsewhere.example", "http://phaseline.test:81", "null", "nonsense"])("one from %s is refused", async (origin) => {
  expect(await refused(post(formOf("x"), { origin }))).toEqual([403, FORM_REFUSALS.foreign]);
});

test("one that is too long is refused, whether it says so beforehand or not", async () => {
  expect(await refused(post(formOf("x".repeat(4 * MB))))).toEqual([413, FORM_REFUSALS.large]);
  expect(await refused(post("short", { "content-length": String(5 * MB), "content-type": "text/plain" }))).toEqual([413, FORM_REFUSALS.large]);
});

test.each([
  ["no boundary", "multipart/form-data", "abc"],
  ["none of its boundary", "multipart/form-data; boundary=x", "abc"],
  ["no end", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut sho'],
  ["a part that says nothing of itself", "multipart/form-data; boundary=x", "--x\r\nnothing\r\n\r\nb\r\n--x--\r\n"],
])("one with %s is refused", async (_what, type, body) => {
  expect(await refused(post(body, { "content-type": type }))).toEqual([400, FORM_REFUSALS.broken]);
});

test("a refusal is known again from the error that it becomes in the browser, and nothing else is", () => {
  expect(refusalIn(new Error(FORM_REFUSALS.large))).toBe(FORM_REFUSALS.large);
  expect(refusalIn(new TypeError("Failed to fetch"))).toBeNull();
  expect(refusalIn(FORM_REFUSALS.large)).toBeNull();
});
