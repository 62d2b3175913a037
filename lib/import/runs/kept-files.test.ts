import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { fixtureImporter } from "#lib/import/importer.fixtures.ts";
import { makeWorld, study, type World } from "#lib/import/world.fixtures.ts";
import { checkFile, dropFile, fileHere, keepFile } from "./kept-files.ts";
import { workRun } from "./run.ts";
import { createRun, cancelRun, resumeRun } from "./runs.ts";
import { sweepFiles } from "./sweep-files.ts";

let folder: string;
let world: World;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "phaseline-kept-"));
  process.env.IMPORT_FOLDER = folder;
  world = await makeWorld();
});
afterEach(async () => {
  delete process.env.IMPORT_FOLDER;
  rmSync(folder, { recursive: true, force: true });
  await world.cleanup();
});
const lines = Array.from({ length: 12 }, (_, n) => JSON.stringify(study({ n: n + 1 })));
const kept = () => keepFile(Readable.from([lines.join("\n")]), "../../studies.ndjson", 1_000_000);
const start = async () => {
  const file = await kept();
  return { file, runId: await createRun(world.db, { kind: "ctgov", label: file.name, request: { ...file, batch: 3 }, startedById: null }) };
};

test("an upload is kept under a name of its own until it is read", async () => {
  const { file, runId } = await start();
  expect(file).toMatchObject({ name: "studies.ndjson", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(path.dirname(file.file)).toBe(folder);
  expect(readFileSync(file.file, "utf8")).toBe(lines.join("\n"));
  expect(await workRun(world.db, runId, fixtureImporter())).toBe("finished");
  expect(existsSync(file.file)).toBe(false);
});

test("one that is too large leaves nothing behind", async () => {
  await expect(keepFile(Readable.from([Buffer.alloc(2000)]), "large.json", 1000)).rejects.toMatchObject({ code: "invalid", fields: [{ path: "file" }] });
  expect(await sweepFiles(world.db, Date.now() + 1e9)).toEqual([]);
});

test("a run goes on with the same file, or says that it cannot", async () => {
  const { file, runId } = await start();
  const { read } = fixtureImporter();
  async function* breaks(...asked: Parameters<typeof read>) {
    for await (const batch of read(...asked)) {
      if (batch.things[0]?.position === 6) throw new AppError("upstream", "cut off");
      yield batch;
    }
  }
  expect(await workRun(world.db, runId, fixtureImporter({ read: breaks }))).toBe("failed");
  writeFileSync(file.file, lines.slice(1).join("\n"));
  await resumeRun(world.db, runId);
  expect(await workRun(world.db, runId, fixtureImporter())).toBe("failed");
  expect((await world.db.importRun.findUniqueOrThrow({ where: { id: runId } })).error).toContain("not there any more as it was");
  writeFileSync(file.file, lines.join("\n"));
  await resumeRun(world.db, runId);
  expect(await workRun(world.db, runId, fixtureImporter())).toBe("finished");
});

test("a cancelled run's file goes; a file of somebody else's stays", async () => {
  const { file, runId } = await start();
  await cancelRun(world.db, runId);
  expect(existsSync(file.file)).toBe(false);
  const own = path.join(world.folder, "own.ndjson");
  writeFileSync(own, "x");
  const here = await fileHere(own);
  await checkFile(here);
  await dropFile(here);
  expect(existsSync(own)).toBe(true);
  await expect(fileHere(path.join(world.folder, "none"))).rejects.toMatchObject({ code: "invalid" });
});

test("files that nobody reads again are swept, a day later", async () => {
  const [{ file: waiting }, orphan] = [await start(), await kept()];
  expect(await sweepFiles(world.db)).toEqual([]);
  expect(await sweepFiles(world.db, Date.now() + 25 * 3_600_000)).toEqual([orphan.file]);
  expect(existsSync(waiting.file)).toBe(true);
});
