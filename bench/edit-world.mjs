import { makeTestSession } from "#lib/auth/session.fixtures.ts";
import { openDatabase } from "#lib/db/client.ts";
import { saveRecords } from "#lib/records/save.ts";

const CONTEXT = { actor: { kind: "system", name: "bench" }, origin: "bench", reason: "Records to measure edits with" };
const UNSOURCED = [{ field: "name", unsourcedReason: "Made up to measure with" }];

export const slugOf = (index) => `bench-${index + 1}`;
export const idOf = (index) => `molecule:${slugOf(index)}`;

/** Molecules to edit, and a session for each editor. */
export async function makeDesk(url, { editors, records }) {
  process.env.DATABASE_URL = url;
  const db = openDatabase(url);
  try {
    const commands = Array.from({ length: records }, (_, index) => ({
      kind: "molecule", id: idOf(index), slug: slugOf(index), expectedVersion: 0, data: { name: `Bench ${index + 1}` }, citations: UNSOURCED,
    }));
    await saveRecords(db, CONTEXT, commands);
    const cookies = [];
    for (let index = 0; index < editors; index++) cookies.push(await makeTestSession(db, { role: "editor", id: `bench-editor-${index + 1}`, name: `Editor ${index + 1}` }));
    return cookies.map(({ name, value }) => `${name}=${value}`);
  } finally {
    await db.$disconnect();
  }
}
