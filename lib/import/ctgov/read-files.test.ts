import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import type { Batch, Read } from "#lib/import/importer.ts";
import { thingsOf } from "#lib/import/files/json-things.ts";
import { zipOf } from "#lib/import/files/zip.fixtures.ts";
import { readStudyFile } from "./read-files.ts";
import { readStudyText } from "./read-study.ts";
import { nctId, registeredStudy } from "./registered-study.fixtures.ts";

const FOLDER = mkdtempSync(path.join(tmpdir(), "phaseline-studies-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const START = { position: 0, cursor: null };
let files = 0;
type Outcome = { reads: Read[]; batches: Batch[]; error: string | null };

async function reading(content: string | Buffer, from = START): Promise<Outcome> {
  const file = path.join(FOLDER, `file-${files++}`);
  writeFileSync(file, content);
  const batches: Batch[] = [];
  let error: string | null = null;
  try {
    for await (const batch of readStudyFile(file, from, new AbortController().signal)) batches.push(batch);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    error = thrown.message;
  }
  return { reads: batches.flatMap((batch) => batch.things), batches, error };
}

const studies = Array.from({ length: 5 }, (_, index) => registeredStudy(nctId(index + 1), { title: `Überprüfung ${index} {[“,”]} \\ "` }));
const keys = studies.map((study) => study.protocolSection.identificationModule.nctId);
const lines = studies.map((study) => JSON.stringify(study));
const seen = ({ reads }: Outcome) => reads.map(({ position, key, hash, error }) => ({ position, key, hash, error }));
const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, backwards(inner)]));
};

const FORMATS: Record<string, string | Buffer> = {
  lines: lines.join("\n"),
  "lines with \\r\\n, blank ones and an end": `\n${lines.join("\r\n\r\n")}\r\n`,
  array: JSON.stringify(studies),
  "array, spread out": JSON.stringify(studies, null, 2),
  "array with a study a line": `[${lines.join(",\n")}\n]\n`,
  page: JSON.stringify({ totalCount: 5, studies, nextPageToken: "abc" }),
  "page, spread out": JSON.stringify({ nextPageToken: "abc", studies }, null, 4),
  "page with a study a line": `{"studies":[\n${lines.join(",\n")}\n],"nextPageToken":"a]b"}`,
  "documents that follow each other": JSON.stringify({ studies: studies.slice(0, 2) }, null, 1) + JSON.stringify(studies.slice(2), null, 1),
  "members in another order": JSON.stringify(backwards(studies)),
  "with a byte order mark": `\uFEFF${lines.join("\n")}`,
  gzip: gzipSync(lines.join("\n")),
  "gzip of an array": gzipSync(JSON.stringify(studies, null, 1)),
  "gzip in two members": Buffer.concat([gzipSync(`${lines[0]}\n${lines[1]}\n`), gzipSync(lines.slice(2).join("\n"))]),
  "zip with a file for each": zipOf(Object.fromEntries(studies.map((study, index) => [`NCT0/${keys[index]}.json`, JSON.stringify(study, null, 2)]))),
  "zip with one file": zipOf({ "ctg-studies/": "", "__MACOSX/x": "x", "ctg-studies/all.json": JSON.stringify(studies) }),
};

describe("formats", () => {
  const expected = lines.map((line, position) => ({ position, key: keys[position], hash: readStudyText(Buffer.from(line), 0).hash, error: undefined }));
  test.each(Object.entries(FORMATS))("%s", async (_, content) => {
    const outcome = await reading(content);
    expect(outcome.error).toBeNull();
    expect(seen(outcome)).toEqual(expected);
  });

  test.each([JSON.stringify(studies[0]), JSON.stringify(studies[0], null, 2), gzipSync(JSON.stringify(studies[0]))])("one study", async (content) => {
    expect(seen(await reading(content))).toEqual(expected.slice(0, 1));
  });

  test("the text is kept as it came", async () => {
    const text = ` { "protocolSection": { "identificationModule":\n{"nctId" : "NCT00000001"}}, "n": 1.50 }`;
    const { reads } = await reading(`[${text}]`);
    expect(reads[0]!.raw).toBe(text.trimStart());
  });

  test("any chunks, any layout, any content give the same studies with the same hashes", async () => {
    const list = fc.uniqueArray(fc.nat(99_999_999).map((number) => nctId(number)), { maxLength: 6 }).chain((ids) =>
      fc.tuple(...ids.map((id) => fc.jsonValue({ maxDepth: 4 }).map((more) => ({ more, protocolSection: { identificationModule: { nctId: id } } })))),
    );
    const layouts: ((list: unknown[]) => string)[] = [
      (all) => all.map((one) => `${JSON.stringify(one)}\n`).join(""),
      (all) => JSON.stringify(all),
      (all) => JSON.stringify({ studies: all }, null, 2),
      (all) => `\uFEFF{"totalCount":${all.length}, "studies" : [${all.map((one) => JSON.stringify(one, null, "\t")).join("\n,\n")}]}`,
    ];
    const chunked = async function* (bytes: Buffer, sizes: number[]) {
      for (let from = 0, turn = 0; from < bytes.length; turn++) {
        const size = sizes[turn % sizes.length]!;
        yield bytes.subarray(from, from + size);
        from += size;
      }
    };
    const property = fc.asyncProperty(list, fc.constantFrom(...layouts), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }), async (all, layout, sizes) => {
      fc.pre(all.length > 0);
      const got: Read[] = [];
      for await (const piece of thingsOf(chunked(Buffer.from(layout(all)), sizes), "studies")) got.push(readStudyText(piece.bytes, got.length, piece.problem));
      expect(got.map((read) => [read.key, read.hash, read.error])).toEqual(
        all.map((one) => [one.protocolSection.identificationModule.nctId, readStudyText(Buffer.from(JSON.stringify(one)), 0).hash, undefined]),
      );
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

describe("batches", () => {
  const many = Array.from({ length: 450 }, (_, index) => JSON.stringify(registeredStudy(nctId(index + 1)))).join("\n");

  test("of 200, each with the place behind it", async () => {
    const { batches } = await reading(many);
    expect(batches.map(({ things, after }) => [things.length, after.position])).toEqual([[200, 200], [200, 400], [50, 450]]);
  });

  const each = Object.fromEntries(many.split("\n").map((text, index) => [`${index}.json`, text]));
  test.each([["lines", many], ["gzip", gzipSync(many)], ["zip", zipOf(each)], ["zip with one file", zipOf({ "all.json": many })]])("and with how much of the file is behind, of %s", async (format, content) => {
    const parts = (await reading(content)).batches.map(({ part = -1 }) => part);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    for (const part of parts) expect(part).toBeGreaterThan(0);
    // Behind the files of a zip stands their list.
    expect(parts.at(-1)).toBeGreaterThan(format === "zip" ? 0.5 : 0.9);
    for (const part of parts) expect(part).toBeLessThanOrEqual(1);
    // So short a file is read at once, unless it is many.
    if (format === "zip") expect(parts[0]).toBeLessThan(0.5);
  });

  test("go on from a place as if there had been no stop", async () => {
    const whole = seen(await reading(many));
    for (const position of [0, 1, 199, 200, 449, 450]) expect(seen(await reading(many, { position, cursor: null }))).toEqual(whole.slice(position));
  });

  test("a study that stands twice is noticed across the place", async () => {
    const other = JSON.stringify(registeredStudy(nctId(1), { title: "Another" }));
    const { reads } = await reading(`${many}\n${other}`, { position: 440, cursor: null });
    expect(reads.at(-1)).toMatchObject({ position: 450, key: nctId(1), error: expect.stringContaining("The first is number 1") });
  });

  test("end where the signal says so", async () => {
    const file = path.join(FOLDER, "stopped");
    writeFileSync(file, many);
    const stop = new AbortController();
    const all = async () => {
      for await (const _ of readStudyFile(file, START, stop.signal)) stop.abort(new Error("stopped"));
    };
    await expect(all()).rejects.toThrow("stopped");
  });
});

describe("what is broken", () => {
  test("a line is set aside, and the others are read", async () => {
    const { reads, error } = await reading([lines[0], lines[1]!.slice(0, 200), "not json", lines[2], "[1]", lines[3]!.replace("NCT00000004", "NCT4")].join("\n"));
    expect(error).toBeNull();
    expect(reads.map((read) => [read.position, read.key, read.error?.slice(0, 22)])).toEqual([
      [0, keys[0], undefined],
      [1, null, "It is not whole JSON ("],
      [2, null, "It is not whole JSON ("],
      [3, keys[2], undefined],
      [4, null, "It is not a study: a s"],
      [5, null, 'Its NCT id is not one:'],
    ]);
    expect(reads[1]!.raw).toBe(lines[1]!.slice(0, 200));
  });

  test.each([lines[0]!.slice(0, 150), lines[0]!.slice(0, -1), `${lines[0]}}`, "garbage", '{"a":tru}'])("the first line too: %#", async (first) => {
    const { reads, error } = await reading([first, lines[1], lines[2]].join("\n"));
    expect([error, reads.map((read) => [read.key, Boolean(read.error)])]).toEqual([null, [[null, true], [keys[1], false], [keys[2], false]]]);
  });

  test("a thing in a list that is no JSON is set aside", async () => {
    const { reads, error } = await reading(`[${lines[0]}, {"protocolSection": {oops}}, ${lines[1]}, 5, "text", ${lines[2]}]`);
    expect([error, reads.map((read) => [read.key, Boolean(read.error)])]).toEqual([
      null,
      [[keys[0], false], [null, true], [keys[1], false], [null, true], [null, true], [keys[2], false]],
    ]);
  });

  test("a list that breaks off: what was whole is given, and the error says where", async () => {
    const whole = JSON.stringify({ studies });
    const { reads, error } = await reading(whole.slice(0, -200));
    expect(reads.map((read) => read.key)).toEqual(keys.slice(0, 4));
    expect(error).toBe(`The file breaks off in the middle, at byte ${(Buffer.byteLength(whole.slice(0, -200))).toLocaleString("en-GB")}. 4 studies before it could be read.`);
  });

  test("a gzip that breaks off", async () => {
    const packed = gzipSync(Array.from({ length: 900 }, (_, index) => JSON.stringify(registeredStudy(nctId(index + 1)))).join("\n"));
    const { reads, error } = await reading(packed.subarray(0, packed.length - 20));
    expect(reads.length).toBeGreaterThan(700);
    expect(error).toMatch(/^The compressed file breaks off before its end\. \d+ studies before it could be read\.$/);
    expect((await reading(Buffer.concat([packed.subarray(0, 300), Buffer.alloc(300, 7)]))).error).toMatch(/^The compressed file is damaged/);
  });

  test("a file in an archive is set aside", async () => {
    const archive = zipOf({ "a.json": lines[0]!, "readme.txt": "Read me", "b.json": lines[1]!.slice(0, 99), "c.json": lines[2]! });
    const { reads, error } = await reading(archive);
    expect([error, reads.map((read) => read.error ?? read.key)]).toEqual([
      null,
      [keys[0], 'readme.txt: The file holds no JSON: it begins with "Read me".', expect.stringMatching(/^b\.json: The file breaks off in the middle, at byte 1\d\d\.$/), keys[2]],
    ]);
    expect((await reading(archive.subarray(0, -30))).error).toMatch(/^The archive cannot be opened/);
    const wrong = Buffer.from(archive);
    wrong[60] = wrong[60]! ^ 0xff;
    expect((await reading(wrong)).reads.map((read) => Boolean(read.error))).toEqual([true, true, true, false]);
  });

  test.each([
    ["", "The file is empty."],
    [" \n\n ", "The file is empty."],
    [gzipSync(""), "The file is empty."],
    ["\uFEFF", "The file is empty."],
    ["NCT Number,Study Title\nNCT1,x\n", 'The file holds no JSON: it begins with "NCT Number,Study Title".'],
    ["<html>", 'The file holds no JSON: it begins with "<html>".'],
    [Buffer.from(`\uFEFF${lines[0]}`, "utf16le"), "The file is written in UTF-16. Save it as UTF-8."],
    [gzipSync(gzipSync(lines[0]!)), "The file is compressed twice. Unpack it once."],
    [`[${lines[0]}`, /^The file breaks off in the middle, at byte [\d,]+\. One study before it could be read\.$/],
    [`[${lines[0]} ${lines[1]}]`, /^The list is broken at byte [\d,]+: "\{" cannot stand there\. One study before it could be read\.$/],
    [`[${lines[0]},]`, /^The list is broken at byte/],
    [`[${lines[0]}] and more`, /^Neither an object nor a list begins at byte/],
  ])("it says what is wrong: %#", async (content, message) => {
    const { error } = await reading(content);
    if (typeof message === "string") expect(error).toBe(message);
    else expect(error).toMatch(message);
  });

  test("an empty list is no error", async () => {
    for (const content of ["[]", '{"studies": []}', '{"totalCount":0,"studies":[]}\n']) expect(await reading(content)).toEqual({ reads: [], batches: [], error: null });
  });

  test("a file that is gone, and a folder", async () => {
    const all = async (file: string) => {
      for await (const _ of readStudyFile(file, START, new AbortController().signal)) continue;
    };
    await expect(all(path.join(FOLDER, "nowhere"))).rejects.toThrow("The file is no longer there.");
    await expect(all(FOLDER)).rejects.toThrow("This is not a file.");
  });

  test("texts that no database keeps as they are", async () => {
    const titled = (title: string) => `{"protocolSection":{"identificationModule":{"nctId":"NCT00000009","titles":["x","${title}"]}}}`;
    const at = "protocolSection.identificationModule.titles[1] holds a NUL, or half of a character.";
    const { reads } = await reading([titled("a\\u0000b"), titled("a\\uD83D"), titled("a\0b"), titled("\\ud83d\\ude00"), titled("\\\\u0000")].join("\n"));
    expect(reads.map((read) => [read.key, read.error?.replace(/\(.*\)/s, "()")])).toEqual([
      ["NCT00000009", at],
      ["NCT00000009", at],
      [null, "It is not whole JSON ()."],
      ["NCT00000009", undefined],
      ["NCT00000009", expect.stringContaining("stands in the file twice")],
    ]);
    const bytes = Buffer.from(titled("é"), "latin1");
    expect((await reading(bytes)).reads[0]!.error).toBe("It holds bytes that are not UTF-8.");
  });

  test("the same study once more is no error; another text under its id is", async () => {
    const { reads } = await reading([lines[0], JSON.stringify(backwards(studies[0])), JSON.stringify(registeredStudy(keys[0]!, { title: "Other" }))].join("\n"));
    expect(reads.map((read) => read.error)).toEqual([undefined, undefined, "NCT00000001 stands in the file twice, with different content. The first is number 1, and was taken."]);
  });

  test("many broken things in a row end it", async () => {
    const { reads, error } = await reading(`${lines[0]}\n${"{}\n".repeat(3000)}`);
    expect(reads).toHaveLength(1001);
    expect(error).toMatch(/^1000 things in a row could not be read as studies, up to number 1001\. The last: It is not a study/);
  });
});

describe("what is huge", () => {
  const long = `{"protocolSection":{"identificationModule":{"nctId":"NCT00000009","briefTitle":"${"x".repeat(50_000_000)}"}}}`;
  const deep = `{"protocolSection":{"identificationModule":{"nctId":"NCT00000009"}},"a":${"[".repeat(3_000_000)}${"]".repeat(3_000_000)}}`;
  const kinds: Record<string, (one: string) => string> = {
    line: (one) => [lines[0], one, lines[1]].join("\n"),
    "first line": (one) => [one, lines[0], lines[1]].join("\n"),
    list: (one) => `[${[lines[0], one, lines[1]].join(",")}]`,
    page: (one) => `{"studies":[${[lines[0], one, lines[1]].join(",\n")}]}`,
  };
  test.each(["first line", "page"])("one text of 50 MB in a %s is set aside", async (kind) => {
    const { reads, error } = await reading(kinds[kind]!(long));
    expect([error, reads.flatMap((read) => read.error ?? read.key).sort()]).toEqual([null, ["It is longer than 20 MB.", keys[0], keys[1]]]);
    expect(reads.find((read) => read.error)!.raw.length).toBeLessThan(3000);
  });
  test.each(["line", "list"])("deep nesting in a %s is set aside", async (kind) => {
    const { reads, error } = await reading(kinds[kind]!(deep));
    expect([error, reads.flatMap((read) => read.error ?? read.key).sort()]).toEqual([null, ["It is nested deeper than 100 levels.", keys[0], keys[1]]]);
  });
  test("a study that is too deep, but short", async () => {
    const { reads } = await reading(`${lines[0]}\n{"protocolSection":{"identificationModule":{"nctId":"NCT00000009"}},"a":${"[".repeat(5000)}${"]".repeat(5000)}}`);
    expect(reads[1]).toMatchObject({ key: "NCT00000009", error: "It is nested too deep for a study." });
  });

  // Each source has no end: what ends all the same has bounded what it takes and keeps.
  test.each([
    ["one text", `[{"a":"`, "x", /^What begins at byte 1 is longer than 0.4 MB and has no end/],
    ["space", "[", " ", /^Nothing comes for 0.04 MB before byte/],
    ["line ends", "", "\n", /^(The file is empty|Nothing comes)/],
    ["a line among lines", `${lines[0]}\n${lines[1]}\n{"a":"`, "x", /^The line that begins at byte [\d,]+ is longer than 0.4 MB/],
    ["a page's other members", `{"studies":[],"a":"`, "x", /^Nothing comes for 0.04 MB/],
    ["zeros", "", "\0", /^The file holds no JSON/],
  ])("a bomb of %s", async (_, head, fill, message) => {
    const endless = async function* () {
      yield Buffer.from(head);
      for (const chunk = Buffer.alloc(1 << 12, fill); ; ) yield chunk;
    };
    const all = async () => {
      for await (const _piece of thingsOf(endless(), "studies", { bytes: 40_000, depth: 100 })) continue;
    };
    await expect(all()).rejects.toThrow(message);
  });

  test("a bomb in a gzip", async () => {
    const parts = [`[{"a":"`, ...Array.from({ length: 12 }, () => "x".repeat(25_000_000))];
    expect((await reading(Buffer.concat(parts.map((part) => gzipSync(part, { level: 1 }))))).error).toMatch(/^What begins at byte 1 is longer than 200 MB/);
  });
});
