import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Batch, Place } from "#lib/import/importer.ts";
import { testClient } from "./client.fixtures.ts";
import type { ClientSettings } from "./client.ts";
import { question } from "./question.ts";
import { readQuestion } from "./read-api.ts";
import { readStudyText } from "./read-study.ts";
import { serveRegistry, type RegistryServer } from "./registry-server.fixtures.ts";
import { nctId, registeredStudy } from "./registered-study.fixtures.ts";
import { checkVanished } from "./vanished.ts";

const studies = Array.from({ length: 450 }, (_, index) => registeredStudy(nctId(index + 1)));
const keys = studies.map((study) => study.protocolSection.identificationModule.nctId);
const signal = new AbortController().signal;
const START: Place = { position: 0, cursor: null };
const ours = question.parse({ sponsor: "Ascentage Pharma" });
let server: RegistryServer;
beforeEach(async () => {
  server = await serveRegistry({ studies });
});
afterEach(() => server.close());

async function answer(asked = ours, from = START, settings: Partial<ClientSettings> = {}): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of readQuestion(testClient(server, settings), asked, from, signal)) batches.push(batch);
  return batches;
}
const reads = (batches: Batch[]) => batches.flatMap((batch) => batch.things);
const keysOf = (batches: Batch[]) => reads(batches).map((read) => read.key);

describe("the answer to a question", () => {
  test("comes in batches with places and the total, and with the hashes that a file gives", async () => {
    const batches = await answer();
    expect(batches.map(({ things, after, total }) => [things.length, after.position, total])).toEqual([[100, 100, 450], [100, 200, 450], [100, 300, 450], [100, 400, 450], [50, 450, 450]]);
    expect(reads(batches).map(({ position, key, hash }) => ({ position, key, hash }))).toEqual(
      studies.map((study, position) => ({ position, key: keys[position], hash: readStudyText(Buffer.from(JSON.stringify(study, null, 2)), 0).hash })),
    );
  });

  test("the day of the registry's data does not count", () => {
    const [study] = studies;
    const later = { ...study, derivedSection: { miscInfoModule: { versionHolder: "2026-06-19" } } };
    const other = { ...study, hasResults: true };
    const hash = (one: unknown) => readStudyText(Buffer.from(JSON.stringify(one)), 0).hash;
    expect([hash(later) === hash(study), hash(other) === hash(study)]).toEqual([true, false]);
  });

  test("an empty page may have a next one", async () => {
    server.script("as usual", "empty page", "empty page");
    expect(keysOf(await answer())).toEqual(keys);
  });

  test("nothing found", async () => {
    expect(await answer(question.parse({ sponsor: "Fudan" }))).toEqual([]);
  });

  test("more ids than fit in one address", async () => {
    const batches = await answer(question.parse({ ids: [...keys.slice(0, 430), "NCT99999999"] }));
    expect(keysOf(batches)).toEqual(keys.slice(0, 430));
    expect(batches.every((batch) => batch.total === null)).toBe(true);
    expect(new Set(server.requests.map(({ params }) => params.get("filter.ids"))).size).toBe(3);
  });

  test("phases are asked by an expression", async () => {
    server.publish([...studies.slice(0, 3), registeredStudy("NCT00000777", { phases: ["PHASE3"] })]);
    expect(keysOf(await answer(question.parse({ sponsor: "ascentage", phases: ["PHASE3", "PHASE4"] })))).toEqual(["NCT00000777"]);
  });

  test("a study that is none is set aside", async () => {
    server.script({ body: JSON.stringify({ studies: [studies[0], { a: 1 }, 5, studies[1]] }) });
    expect(reads(await answer()).map((read) => [read.position, read.key, Boolean(read.error)])).toEqual([[0, keys[0], false], [1, null, true], [2, null, true], [3, keys[1], false]]);
    server.script({ body: `{"studies":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}` });
    expect(reads(await answer())[0]!.error).toBe("It is nested too deep for a study.");
  });

  test("pages that are too large are asked for in smaller ones", async () => {
    const batches = await answer(ours, START, { limits: { bytes: 30_000, milliseconds: 5000 } });
    expect(keysOf(batches)).toEqual(keys);
    expect(batches[0]!.things.length).toBeLessThan(60);
    await expect(answer(ours, START, { limits: { bytes: 100, milliseconds: 5000 } })).rejects.toThrow("longer than");
  });

  test("pages without end", async () => {
    server.script(...Array.from({ length: 40 }, () => "empty page" as const));
    await expect(answer()).rejects.toThrow("25 empty pages in a row");
    server.script(...Array.from({ length: 40 }, () => ({ body: JSON.stringify({ studies: [], nextPageToken: "again" }) })));
    await expect(answer()).rejects.toThrow("a page as the next of itself");
  });
});

describe("going on", () => {
  const ids = question.parse({ ids: keys.slice(0, 430) });
  test.each([ours, ids])("from any place, as if there had been no stop: %#", async (asked) => {
    const whole = await answer(asked);
    for (const [index, { after }] of whole.entries()) expect(reads(await answer(asked, after))).toEqual(reads(whole.slice(index + 1)));
  });

  test("does not ask for what is behind", async () => {
    const [, second] = await answer();
    server.requests.length = 0;
    await answer(ours, second!.after);
    expect(server.requests).toHaveLength(3);
  });

  test.each([ours, ids])("where the registry forgot its pages: from the start, past what is behind: %#", async (asked) => {
    const whole = await answer(asked);
    for (const [index, { after }] of whole.entries()) {
      server.forgetTokens();
      expect(reads(await answer(asked, after))).toEqual(reads(whole.slice(index + 1)));
    }
  });

  test("from a position alone, or a place that cannot be read", async () => {
    for (const cursor of [null, "", "{", '{"set":-1}', "null"]) expect(keysOf(await answer(ours, { position: 250, cursor }))).toEqual(keys.slice(250));
  });

  test("an error that comes again is not taken for a forgotten page", async () => {
    const [first] = await answer();
    server.requests.length = 0;
    server.script({ status: 403, text: "No" });
    await expect(answer(ours, first!.after)).rejects.toThrow("403");
    expect(server.requests).toHaveLength(1);
  });
});

test("what became of studies that are no longer in an answer", async () => {
  server.publish([...studies.slice(0, 3), registeredStudy("NCT00000700", { aliases: ["NCT00000010"] })]);
  const found = [];
  for await (const one of checkVanished(testClient(server), ["NCT00000002", "NCT00000010", "NCT00000011"], signal)) found.push(one);
  expect(found).toMatchObject([
    { nctId: "NCT00000002", standing: "present", read: { key: "NCT00000002" } },
    { nctId: "NCT00000010", standing: "merged", into: "NCT00000700" },
    { nctId: "NCT00000011", standing: "gone" },
  ]);
});
