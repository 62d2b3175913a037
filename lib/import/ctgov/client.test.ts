import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { madeUpClock, testClient } from "./client.fixtures.ts";
import { registryClient } from "./client.ts";
import { serveRegistry, type RegistryServer } from "./registry-server.fixtures.ts";
import { nctId, registeredStudy } from "./registered-study.fixtures.ts";

const studies = Array.from({ length: 25 }, (_, index) => registeredStudy(nctId(index + 1), { sponsor: index < 15 ? "Ascentage Pharma Group Inc." : "Fudan University" }));
const signal = new AbortController().signal;
let server: RegistryServer;
beforeEach(async () => {
  server = await serveRegistry({ studies: [...studies, registeredStudy("NCT00000090", { aliases: ["NCT00000091"] })], merged: { NCT00000099: "NCT00000003" } });
});
afterEach(() => server.close());

const idsOf = (list: readonly unknown[]) => list.map((study) => (study as (typeof studies)[0]).protocolSection.identificationModule.nctId);
async function fault(asking: Promise<unknown>): Promise<string> {
  const error = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe("upstream");
  return (error as AppError).message.replaceAll(/127\.0\.0\.1:\d+/g, "HOST");
}

describe("pages", () => {
  test("follow each other by their token, with the same parameters", async () => {
    const client = testClient(server);
    const found: string[] = [];
    let token: string | null = null;
    const totals: (number | null)[] = [];
    do {
      const page = await client.page({ "query.spons": "ascentage" }, { signal, token, size: 6 });
      if (page.kind !== "page") throw new Error(page.kind);
      found.push(...idsOf(page.studies));
      totals.push(page.total);
      token = page.next;
    } while (token);
    expect(found).toEqual(idsOf(studies.slice(0, 15)).concat("NCT00000090"));
    expect(totals).toEqual([16, null, null]);
    expect(server.requests.map(({ params }) => params.get("query.spons"))).toEqual(["ascentage", "ascentage", "ascentage"]);
  });

  test("hold the parts that were asked for", async () => {
    const page = await testClient(server).page({}, { signal, size: 1, fields: ["NCTId", "statusModule"] });
    expect(page).toMatchObject({ studies: [{ protocolSection: { identificationModule: { nctId: "NCT00000001" }, statusModule: { overallStatus: "RECRUITING" } } }] });
    expect(JSON.stringify(page)).not.toContain("briefTitle");
  });

  test("are not sent again where they are held", async () => {
    const client = testClient(server);
    const page = await client.page({}, { signal });
    expect(await client.page({}, { signal, etag: page.etag })).toEqual({ kind: "unchanged", etag: page.etag });
    server.publish(studies.slice(1));
    expect((await client.page({}, { signal, etag: page.etag })).kind).toBe("page");
  });

  test("a refusal is told in the registry's words", async () => {
    expect(await fault(testClient(server).page({ "filter.phase": "PHASE3" }, { signal }))).toMatch(
      /^HOST answered 400 to \/api\/v2\/studies\?filter\.phase=PHASE3&.*: “unknown parameter: filter\.phase”$/,
    );
    expect(server.requests).toHaveLength(1);
  });
});

describe("one study", () => {
  test("present, unchanged, merged, gone", async () => {
    const client = testClient(server);
    const present = await client.study("NCT00000003", { signal });
    expect(present).toMatchObject({ kind: "present", study: studies[2] });
    expect(await client.study("NCT00000003", { signal, etag: present.kind === "present" ? present.etag : "" })).toMatchObject({ kind: "unchanged" });
    expect(await client.study("NCT00000099", { signal })).toEqual({ kind: "merged", into: "NCT00000003" });
    expect(await client.study("NCT00000091", { signal })).toEqual({ kind: "merged", into: "NCT00000090" });
    expect(await client.study("NCT00000055", { signal })).toEqual({ kind: "gone" });
  });

  test("a web page that says 404 is a wrong address, and no study is gone", async () => {
    const client = testClient(server, { api: server.api.replace("v2", "v1") });
    expect(await fault(client.study("NCT00000003", { signal }))).toBe("HOST answered 404 to /api/v1/studies/NCT00000003?format=json, with a web page.");
  });

  test("another study than was asked for", async () => {
    server.script({ body: JSON.stringify(studies[4]) }, { body: JSON.stringify(registeredStudy("NCT00000007", { aliases: ["NCT00000003"] })) });
    expect(await fault(testClient(server).study("NCT00000003", { signal }))).toBe("HOST gave NCT00000005 where NCT00000003 was asked for.");
    expect(await testClient(server).study("NCT00000003", { signal })).toEqual({ kind: "merged", into: "NCT00000007" });
  });
});

test("the version of the data", async () => {
  expect(await testClient(server).version({ signal })).toEqual({ apiVersion: "2.0.5", dataTimestamp: "2026-06-18T09:00:05" });
});

describe("patience", () => {
  const version = (clock = madeUpClock(), settings = {}) => testClient(server, { clock, ...settings }).version({ signal });

  test("a minute has so many requests, one at a time", async () => {
    const clock = madeUpClock();
    const client = testClient(server, { clock, requestsAMinute: 30 });
    server.script({ slow: 50 });
    await Promise.all(Array.from({ length: 4 }, () => client.version({ signal })));
    expect(clock.slept).toEqual([2000, 2000, 2000]);
  });

  test("too many, unavailable, hung up, cut off: it asks again, later each time", async () => {
    const clock = madeUpClock();
    server.script({ status: 429 }, { status: 503 }, "hang up", { cut: 10 }, { status: 502, type: "text/html", text: "<html>" });
    expect(await version(clock, { requestsAMinute: 99_999 })).toMatchObject({ apiVersion: "2.0.5" });
    expect(clock.slept.filter((nap) => nap > 1)).toEqual([1000, 2000, 4000, 8000, 16_000]);
  });

  test("it waits as long as it is asked to", async () => {
    const clock = madeUpClock();
    server.script({ status: 429, headers: { "retry-after": "7" } }, { status: 503, headers: { "retry-after": new Date(Date.now() + 90_000).toUTCString() } });
    await version(clock, { requestsAMinute: 99_998 });
    const naps = clock.slept.filter((nap) => nap > 1);
    expect(naps[0]).toBe(7000);
    expect(Math.abs(naps[1]! - 90_000)).toBeLessThan(3000);
  });

  test("but not for hours", async () => {
    server.script({ status: 429, text: "Slow down", headers: { "retry-after": "7200" } });
    expect(await fault(version())).toBe("HOST answered 429 to /api/v2/version: “Slow down” It asks to wait 120 minutes: go on later.");
  });

  test("and not for ever", async () => {
    server.script(...Array.from({ length: 9 }, () => ({ status: 503, text: "Maintenance\r\n" })));
    expect(await fault(version())).toBe("HOST answered 503 to /api/v2/version: “Maintenance” It was asked 6 times.");
    expect(server.requests).toHaveLength(6);
  });

  test("an answer that takes too long", async () => {
    server.script({ slow: 400 }, { slow: 400 });
    expect(await fault(version(madeUpClock(), { tries: 2, limits: { bytes: 1e6, milliseconds: 100 } }))).toBe("HOST did not answer /api/v2/version within 0.1 s. It was asked 2 times.");
  });

  test("nobody there", async () => {
    await server.close();
    expect(await fault(version(madeUpClock(), { tries: 3 }))).toBe("The connection to HOST failed at /api/v2/version (ECONNREFUSED). It was asked 3 times.");
  });

  test("the signal ends waiting, and reading", async () => {
    const stop = new AbortController();
    server.script({ status: 503 }, { status: 503 });
    const waiting = registryClient({ api: server.api, requestsAMinute: 100_000 }).version({ signal: stop.signal });
    setTimeout(() => stop.abort(new Error("paused")), 100);
    await expect(waiting).rejects.toThrow("paused");
    const stop2 = new AbortController();
    server.script({ slow: 5000 });
    const reading = testClient(server).version({ signal: stop2.signal });
    setTimeout(() => stop2.abort(new Error("cancelled")), 50);
    await expect(reading).rejects.toThrow("cancelled");
  });
});

describe("hostile answers", () => {
  const page = (settings = {}) => testClient(server, settings).page({}, { signal });

  test.each([
    ["http://169.254.169.254/latest", 302],
    ["https://evil.example/api/v2/studies", 301],
    ["//evil.example/", 307],
    ["file:///etc/passwd", 308],
    ["http://[", 302],
  ])("sent on to %s: it does not go there", async (redirect, status) => {
    server.script({ redirect, status });
    expect(await fault(page())).toBe(`HOST sends /api/v2/studies?format=json&pageSize=100&countTotal=true on to ${JSON.stringify(redirect)}. Only http://HOST is asked.`);
    server.script({ redirect, status });
    await fault(testClient(server).study("NCT00000003", { signal }));
  });

  test("another port of the same machine is another host", async () => {
    const other = await serveRegistry({ studies: [] });
    server.script({ redirect: `${other.api}/studies` });
    await fault(page());
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test("sent on within the host, it follows, but not for ever", async () => {
    server.script({ redirect: "/api/v2/studies?pageSize=2" });
    expect(await page()).toMatchObject({ kind: "page" });
    server.script(...Array.from({ length: 9 }, () => ({ redirect: "/api/v2/studies" })));
    expect(await fault(page())).toBe("HOST sends /api/v2/studies on and on, at last to /api/v2/studies.");
    expect(server.requests).toHaveLength(6);
  });

  test.each([
    ["<html><body>Sign in</body></html>", /^HOST gave no whole JSON for a page of studies: it begins with "<html>/],
    ['{"studies":[{"protocolSection', /and ends with ".*protocolSection"\.$/],
    ["", /it begins with ""/],
    ["null", /^HOST gave something else than a page of studies: the answer: /],
    ["[]", /something else than a page of studies: the answer: /],
    ["{}", /: studies: /],
    ['{"studies":{"a":1}}', /: studies: /],
    ['{"studies":[],"nextPageToken":5}', /: nextPageToken: /],
    ['{"studies":[],"totalCount":"many"}', /: totalCount: /],
  ])("%#: %s", async (body, message) => {
    server.script({ body });
    expect(await fault(page())).toMatch(message);
  });

  test("without end", async () => {
    server.script("endless");
    expect(await fault(page({ limits: { bytes: 1_000_000, milliseconds: 5000 } }))).toMatch(/is longer than 1 MB\.$/);
  });

  test("error texts cannot forge anything", async () => {
    server.script({ status: 400, text: `a\u001b[31m\n\n${"b".repeat(5000)}` });
    const told = await fault(page());
    expect(told).toContain("“a [31m bbb");
    expect(told.length).toBeLessThan(400);
  });
});
