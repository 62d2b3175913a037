import { openDatabase } from "#lib/db/client.ts";
import { verifyData } from "#lib/records/verify.ts";
import { idOf } from "./edit-world.mjs";

/** What is wrong with the database after all these acknowledged saves; nothing, if all is well. */
export async function checkSaves(url, saves, records) {
  const db = openDatabase(url);
  try {
    const wrong = [];
    for (let record = 0; record < records; record++) {
      const revisions = await db.revision.findMany({ where: { recordId: idOf(record) }, orderBy: { version: "asc" }, select: { version: true, snapshot: true } });
      const gap = revisions.findIndex(({ version }, index) => version !== index + 1);
      if (gap !== -1) wrong.push(`${idOf(record)} has no version ${gap + 1}`);
      for (const save of saves.filter((one) => one.record === record)) {
        const held = revisions.filter(({ snapshot }, index) => snapshot.data[save.field] === save.value && revisions[index - 1]?.snapshot.data[save.field] !== save.value);
        if (held.length !== 1 || held[0].version !== save.version)
          wrong.push(`${idOf(record)}: “${save.value}”, acknowledged as version ${save.version}, is in ${held.length ? held.map(({ version }) => version).join(", ") : "none"}`);
      }
    }
    const findings = await verifyData(db);
    const integrity = await db.$queryRawUnsafe("PRAGMA integrity_check");
    if (JSON.stringify(integrity) !== '[{"integrity_check":"ok"}]') wrong.push(`integrity check: ${JSON.stringify(integrity)}`);
    return [...wrong, ...findings.map(({ record, field }) => `verify-data: ${record} ${field}`)];
  } finally {
    await db.$disconnect();
  }
}
