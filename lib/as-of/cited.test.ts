import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { cite, context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { readChangedSince } from "./read-changed-since.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await save(source, molecule, program);
});
afterEach(() => at.cleanup());

const save = (...commands: SaveCommand[]) => saveRecords(at.db, context, commands);
const ids = JSON.stringify([molecule.id, program.id, "first"]);

async function lastSet(): Promise<string> {
  const { _max } = await at.db.changeSet.aggregate({ _max: { createdAt: true } });
  return String(_max.createdAt?.toISOString());
}

/** The next set has a moment of its own. */
async function renamed(name: string, expectedVersion: number, more: Partial<SaveCommand> = {}) {
  const before = await lastSet();
  while (new Date().toISOString() <= before) await new Promise(setImmediate);
  return save({ ...molecule, expectedVersion, data: { ...(molecule.data as object), name }, ...more });
}

/** The hash of what pages show of the program at a moment, in a process of its own. */
function hashInAnotherProcess(file: string, recorded: string, env: Record<string, string> = {}): string {
  const script = `
    import { contentHash } from "#lib/as-of/content-hash.ts";
    import { CATALYST_DEFAULTS } from "#lib/catalysts/catalyst-params.ts";
    import { catalystRows } from "#lib/catalysts/catalyst-rows.ts";
    import { changesView } from "#lib/changes/changes-view.ts";
    import { openDatabase } from "#lib/db/client.ts";
    import { openAsOf } from "#lib/db/as-of-database.ts";
    import { listMolecules } from "#lib/molecules/list-queries.ts";
    import { DEFAULTS } from "#lib/programs/pipeline-params.ts";
    import { readPipeline } from "#lib/programs/read-pipeline.ts";
    const [recorded, url] = ["${recorded}", "file:${file}"];
    const db = openAsOf({ day: "2026-01-31", recorded }, url);
    const present = openDatabase(url);
    console.log(contentHash([
      await readPipeline(db, DEFAULTS),
      await listMolecules(db, { q: "", sort: "name", direction: "asc", page: 1 }),
      await catalystRows(db, CATALYST_DEFAULTS, "2026-01-31"),
      await changesView(present, { by: "day", from: "2015-01-01", to: "2026-01-31", recorded }, { filter: DEFAULTS, page: 1 }),
    ]));
    await db.$disconnect();
    await present.$disconnect();`;
  return execFileSync(process.execPath, ["--conditions=react-server", "--input-type=module", "-e", script], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, DATABASE_URL: `file:${file}`, ...env } }).trim();
}

const ELSEWHERE = [
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "America/St_Johns", LANG: "C", LC_ALL: "C" },
];

test("a permalink's hash is stable over restarts and machines: in other processes, on a copy, in other time zones and languages, and after later changes", async () => {
  const moment = await lastSet();
  const copy = `${at.file}-copy`;
  await at.db.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  copyFileSync(at.file, copy);
  await renamed("Emone", 1);
  const hash = hashInAnotherProcess(copy, moment);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(hashInAnotherProcess(at.file, moment)).toBe(hash);
  for (const env of ELSEWHERE) expect(hashInAnotherProcess(copy, moment, env), `in ${env.TZ}`).toBe(hash);
  expect(hashInAnotherProcess(at.file, await lastSet())).not.toBe(hash);
}, 60_000);

test("after a moment exactly the fields that were changed are told, latest first", async () => {
  const moment = await lastSet();
  expect(await readChangedSince(at.db, ids, moment)).toEqual({ revisions: [], more: 0, hidden: 0 });
  await renamed("Emone", 1);
  const between = await lastSet();
  await renamed("Emonib", 2);
  const changes = async (since: string) => (await readChangedSince(at.db, ids, since)).revisions.map((one) => one.changes.map(({ label, before, after }) => [label, before.words, after.words]));
  expect(await changes(moment)).toEqual([[["Name", "Emone", "Emonib"]], [["Name", "M1", "Emone"]]]);
  expect(await changes(between)).toEqual([[["Name", "Emone", "Emonib"]]]);
  expect(await readChangedSince(at.db, JSON.stringify([program.id]), moment)).toMatchObject({ revisions: [] });
});

test("of what the public no longer sees, only the number is told", async () => {
  const moment = await lastSet();
  await renamed("A secret", 1, { published: false, citations: cite("name", "modality", "names") });
  expect(await readChangedSince(at.db, ids, moment)).toEqual({ revisions: [], more: 0, hidden: 1 });
});
