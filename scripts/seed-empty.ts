// A part of npm start: seeds a database in which nothing was ever saved, and leaves any other alone.
import { openDatabase } from "#lib/db/client.ts";

const db = openDatabase();
const records = await db.record.count();
const changeSets = await db.changeSet.count();
await db.$disconnect();

if (records + changeSets > 0) console.log(`not needed: ${records} records are there`);
else await import("./seed.ts");
