// Works on one run in a process of its own, which a test kills, and then accepts all that it found as `PERSON`, where one is
// named: node work.fixtures.ts FILE-OF-DATABASE RUN [PERSON]
import { readPerson } from "#lib/auth/person.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ALL_CHANGES } from "#lib/import/decide/change-params.ts";
import { acceptMatching } from "#lib/import/decide/decide-matching.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { fixtureImporter } from "./importer.fixtures.ts";
import { importerOf } from "./importers.ts";

const [file, runId = "", personId] = process.argv.slice(2);
const db = openDatabase(`file:${file}`);
const { kind, status, request } = await db.importRun.findUniqueOrThrow({ where: { id: runId }, select: { kind: true, status: true, request: true } });
const isReal = kind === "sheet" || !(request as { batch?: number }).batch;
const importer = isReal ? await importerOf(kind) : fixtureImporter();
console.log("begun");
if (status !== "finished") console.log(await workRun(db, runId, importer));
const person = personId ? await readPerson(db, personId) : null;
if (person) {
  console.log("accepting");
  await acceptMatching(db, person, { ...ALL_CHANGES, runId }, "As the source gives it", { importerFor: async () => importer });
  console.log("accepted");
}
await db.$disconnect();
