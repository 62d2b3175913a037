// Works on one run in a process of its own, which a test kills: node work.fixtures.ts FILE-OF-DATABASE RUN
import { openDatabase } from "#lib/db/client.ts";
import { fixtureImporter } from "./importer.fixtures.ts";
import { workRun } from "./run.ts";

const [file, runId = ""] = process.argv.slice(2);
const db = openDatabase(`file:${file}`);
console.log("begun");
console.log(await workRun(db, runId, fixtureImporter()));
await db.$disconnect();
