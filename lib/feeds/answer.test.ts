import { expect, test } from "vitest";
import { feedAnswer, feedRefusal } from "./answer.ts";

const feed = { body: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", modified: "2026-03-01T10:00:00.900Z" };
const ask = (headers: Record<string, string> = {}, written = feed) => feedAnswer(new Request("http://localhost/feeds/pipeline.ics", { headers }), written, "ics", "public");

test("a feed says what it is, which one it is, and since when", async () => {
  const answer = ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("last-modified")).toBe("Sun, 01 Mar 2026 10:00:00 GMT");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(answer.headers.get("etag")).toMatch(/^"[\w-]{43}"$/);
  expect(ask({}, { ...feed, body: "other" }).headers.get("etag")).not.toBe(answer.headers.get("etag"));
});

test("what has not changed is not sent again", async () => {
  const etag = ask().headers.get("etag") as string;
  const held = { "if-none-match": etag };
  expect(ask(held).status).toBe(304);
  expect(await ask(held).text()).toBe("");
  expect(ask(held).headers.get("etag")).toBe(etag);
  expect(ask({ "if-none-match": `"other", W/${etag}` }).status).toBe(304);
  expect(ask({ "if-none-match": '"other"' }).status).toBe(200);
  expect(ask({ "if-modified-since": "Sun, 01 Mar 2026 10:00:00 GMT" }).status).toBe(304);
  expect(ask({ "if-modified-since": "Sun, 01 Mar 2026 09:59:59 GMT" }).status).toBe(200);
  expect(ask({ "if-modified-since": "yesterday" }).status).toBe(200);
  expect(ask({ "if-none-match": '"other"', "if-modified-since": "Sun, 01 Mar 2026 10:00:00 GMT" }).status, "the tag alone counts").toBe(200);
});

test("within the second of a write no date is given: another write may fall into the same second", () => {
  expect(ask({}, { ...feed, modified: new Date().toISOString() }).headers.has("last-modified")).toBe(false);
});

test("a parameter that cannot be read is named, in the way that was asked for", async () => {
  const problems = [{ parameter: "stage", value: "bogus", reason: "is not one of the choices" }];
  const json = feedRefusal(problems, "json");
  expect([json.status, await json.json()]).toEqual([400, { error: "invalid", problems }]);
  const text = feedRefusal(problems, "ics");
  expect([text.status, text.headers.get("content-type")]).toEqual([400, "text/plain; charset=utf-8"]);
  expect(await text.text()).toContain("stage=bogus is not one of the choices");
});
