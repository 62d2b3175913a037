import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import type { Database } from "#lib/db/client.ts";
import { setTrust } from "./trust.ts";
import { fixtureImporter } from "./importer.fixtures.ts";
import { workRun } from "./run.ts";
import { makeWorld, nct, study, type Line } from "./world.fixtures.ts";

// IMPORT_KILLS=20 npx vitest run lib/import/kill.test.ts for the long one.
const KILLS = Number(process.env.IMPORT_KILLS ?? 3);

const lines = (): Line[] =>
  Array.from({ length: 120 }, (_, at): Line => {
    const n = at + 1;
    if (n % 17 === 0) return { key: nct(n), error: "is cut off" };
    return study({ n, sponsor: `Sponsor ${n % 7}`.replace(" ", "-"), drug: `D-${n % 11}`, unmapped: n % 5 === 0 ? [{ what: "indication", text: `Disease ${n % 3}`, reason: "not held" }] : [] });
  });

/** All that an import leaves behind, but for when, and in which run. */
async function left(db: Database) {
  const run = await db.importRun.findFirstOrThrow({ select: { status: true, position: true, created: true, changed: true, same: true, failed: true } });
  const findings = await db.importFinding.findMany({ orderBy: [{ key: "asc" }, { recordId: "asc" }], select: { key: true, recordId: true, recordKind: true, title: true, status: true, statement: true, changes: { orderBy: { part: "asc" }, select: { part: true, kind: true, before: true, after: true, question: true, status: true } } } });
  const versions = await db.registryVersion.findMany({ orderBy: { nctId: "asc" }, select: { nctId: true, hash: true, study: { select: { mappedBy: true, standing: true } } } });
  const unmapped = await db.importUnmapped.findMany({ orderBy: { key: "asc" }, select: { key: true, text: true } });
  const failures = await db.importFailure.findMany({ orderBy: { position: "asc" }, select: { position: true, reason: true } });
  const records = await db.record.findMany({ orderBy: { id: "asc" }, select: { id: true, version: true, title: true } });
  return { run, findings, versions, unmapped, failures, records, revisions: await db.revision.count() };
}

test(`killed ${KILLS} times at random, it ends as if nothing had happened`, { timeout: 60_000 + KILLS * 10_000 }, async () => {
  const [killed, quiet] = [await makeWorld(), await makeWorld()];
  try {
    for (const { db } of [killed, quiet]) {
      const editor = await addPerson(db, "editor");
      // Some of it is accepted by the run itself.
      for (const recordKind of ["source", "company"] as const) await setTrust(db, editor, { kind: "ctgov", recordKind, field: "*" }, true);
    }
    await workRun(quiet.db, await quiet.start(lines(), { batch: 4 }), fixtureImporter());
    const runId = await killed.start(lines(), { batch: 4, slow: 15 });
    const file = (await killed.db.$queryRawUnsafe<{ file: string }[]>("PRAGMA database_list"))[0]?.file ?? "";
    const begin = async () => {
      const child = spawn(process.execPath, [new URL("work.fixtures.ts", import.meta.url).pathname, file, runId], { stdio: ["ignore", "pipe", "inherit"] });
      const ended = new Promise<string>((resolve) => {
        let said = "";
        child.stdout.on("data", (text: Buffer) => (said += text.toString()));
        child.once("close", () => resolve(said));
      });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      return { child, ended };
    };
    let kills = 0;
    for (; kills < KILLS; kills++) {
      const { child, ended } = await begin();
      await setTimeout(20 + Math.random() * 300);
      child.kill("SIGKILL");
      if ((await ended).includes("finished")) break;
    }
    if ((await killed.db.importRun.findUniqueOrThrow({ where: { id: runId } })).status !== "finished") {
      const last = await begin();
      expect(await last.ended).toContain("finished");
    }
    expect(kills).toBeGreaterThan(0);
    expect(await left(killed.db)).toEqual(await left(quiet.db));
    const doubled = await killed.db.$queryRawUnsafe<unknown[]>('SELECT "key", "recordId" FROM "ImportFinding" GROUP BY 1, 2 HAVING count(*) > 1');
    expect(doubled).toEqual([]);
  } finally {
    await killed.cleanup();
    await quiet.cleanup();
  }
});
