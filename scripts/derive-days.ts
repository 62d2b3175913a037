// A part of npm start and npm run migrate: derives the days of records that were saved before there were such days.
import { openDatabase } from "#lib/db/client.ts";
import { deriveMissingDays } from "#lib/records/derive-days.ts";

const db = openDatabase();
const derived = await deriveMissingDays(db);
await db.$disconnect();
console.log(derived ? `derived since when things are so, of ${derived} records` : "every record has its days");
