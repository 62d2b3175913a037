// npm run verify-data: recompute everything derived and report what differs. Exit code 1 where anything does.
import { openDatabase } from "#lib/db/client.ts";
import { verifyData } from "#lib/records/verify.ts";

const db = openDatabase();
const findings = await verifyData(db);
for (const { record, field, held, expected } of findings)
  console.log(`${record} ${field}: held ${JSON.stringify(held)}, expected ${JSON.stringify(expected)}`);
console.log(`${await db.record.count()} records, ${await db.revision.count()} revisions checked: ${findings.length ? `${findings.length} differences` : "no difference"}`);
await db.$disconnect();
process.exitCode = findings.length ? 1 : 0;
