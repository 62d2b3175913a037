import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { testClient } from "./client.fixtures.ts";
import { ctgovRequest, readCtgov, requestInWords } from "./request.ts";
import { studiesIn } from "./registry-server-study.fixtures.ts";
import { serveRegistry, type RegistryServer } from "./registry-server.fixtures.ts";

const REAL = path.resolve(import.meta.dirname, "../../../../shared/ctgov");
const LINES = path.join(REAL, "dev_200.ndjson");
const START = { position: 0, cursor: null };
const signal = new AbortController().signal;
const file = (name: string) => ({ file: path.join(REAL, name), name, hash: "0".repeat(64) });
let server: RegistryServer | null = null;
afterAll(() => server?.close());

test("a request is a file or a question, and has words", () => {
  expect(requestInWords(ctgovRequest.parse(file("studies.zip")))).toBe("studies.zip");
  expect(requestInWords(ctgovRequest.parse({ question: { condition: "lymphoma" } }))).toBe("studies in lymphoma");
  for (const wrong of [{}, { question: {} }, { file: "x" }, { ...file("x"), question: { term: "x" } }]) expect(ctgovRequest.safeParse(wrong).success).toBe(false);
});

test.skipIf(!existsSync(LINES))("real studies have the same hashes one a line, in pages, and from the API (skipped where ../shared/ctgov is absent)", async () => {
  const hashes = async (request: Parameters<typeof readCtgov>[0]) => {
    const found = new Map<string, string>();
    for await (const batch of readCtgov(request, START, signal, () => testClient(server!)))
      for (const read of batch.things) {
        expect(read.error).toBeUndefined();
        found.set(read.key!, read.hash);
      }
    return found;
  };
  server = await serveRegistry({ studies: studiesIn(LINES) });
  const lines = await hashes(file("dev_200.ndjson"));
  expect(lines.size).toBe(200);
  const pages = new Map<string, string>();
  for (const number of [1, 2, 3, 4]) for (const [key, hash] of await hashes(file(`dev_page_${number}.json`))) pages.set(key, hash);
  expect(pages).toEqual(lines);
  expect(await hashes({ question: { ids: [...lines.keys()] } })).toEqual(lines);
  const single = readFileSync(path.join(REAL, "api_responses/cyanheads_study_NCT00184067_2025-06-17T11-17-42-480Z.json"), "utf8");
  expect(JSON.parse(single)).toHaveProperty("protocolSection.identificationModule.nctId", "NCT00184067");
  expect([...(await hashes(file("api_responses/cyanheads_study_NCT00184067_2025-06-17T11-17-42-480Z.json"))).keys()]).toEqual(["NCT00184067"]);
});
