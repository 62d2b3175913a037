import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveUpload, UploadRefused } from "./receive-upload.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "phaseline-upload-"));
  process.env.IMPORT_FOLDER = folder;
});
afterEach(() => {
  delete process.env.IMPORT_FOLDER;
  rmSync(folder, { recursive: true, force: true });
});

const post = (body: BodyInit | null, headers: Record<string, string> = {}) => new Request("http://phaseline.test/desk/import/upload", { method: "POST", body, headers, ...(body instanceof ReadableStream ? { duplex: "half" } : {}) } as RequestInit);
const formOf = (content: Uint8Array<ArrayBuffer> | string, name = "studies.ndjson") => {
  const form = new FormData();
  form.set("note", "亚盛医药");
  form.set("file", new File([content], name));
  return form;
};
const whyNot = (request: Request, mostMb = 1) => receiveUpload(request, mostMb).then(
  () => null,
  (error: unknown) => (error instanceof UploadRefused ? error.why : error),
);
const kept = () => readdirSync(folder);

test("the file is kept as it came, with its name and hash; and the fields before it", async () => {
  const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => (index * 7919) % 256);
  const { kept: file, fields } = await receiveUpload(post(formOf(bytes, "亚盛 studies.JSON")), 1);
  expect(file.name).toBe("亚盛 studies.JSON");
  expect(file.hash).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(readFileSync(file.file).equals(Buffer.from(bytes))).toBe(true);
  expect(path.dirname(file.file)).toBe(folder);
  expect(fields).toEqual({ note: "亚盛医药" });
});

test("a name cannot lead out of the folder", async () => {
  const { kept: file } = await receiveUpload(post(formOf("{}", "../../etc/passwd.json/x")), 1);
  expect(path.dirname(file.file)).toBe(folder);
  expect(file.name).toBe("x");
});

test.each([
  ["nothing", post(null), "none"],
  ["what is no form", post("{}", { "content-type": "application/json" }), "none"],
  ["a form without a file", post((() => {
    const form = new FormData();
    form.set("a", "b");
    return form;
  })()), "none"],
  ["no file chosen", post('--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n', { "content-type": "multipart/form-data; boundary=x" }), "none"],
  ["an empty file", post(formOf("")), "empty"],
  ["too much, said beforehand", post(formOf("{}"), { "content-length": "9000000" }), "large"],
  ["too much, not said", post(formOf("x".repeat(1_000_001))), "large"],
  ["one that breaks off", post('--x\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n{"cut', { "content-type": "multipart/form-data; boundary=x" }), "broken"],
  ["no boundary", post("abc", { "content-type": "multipart/form-data" }), "broken"],
])("%s is refused, and nothing is kept", async (_what, request, why) => {
  expect(await whyNot(request)).toBe(why);
  expect(kept()).toEqual([]);
});

test("whoever hangs up leaves nothing behind", async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('--x\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n{"a":1'));
      setTimeout(() => controller.error(new Error("aborted")), 50);
    },
  });
  expect(await whyNot(post(body, { "content-type": "multipart/form-data; boundary=x" }))).toBe("broken");
  expect(kept()).toEqual([]);
});
