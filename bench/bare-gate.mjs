import { openDatabase } from "#lib/db/client.ts";
import { applyEdit } from "#lib/records/apply-edit.ts";
import { currentState } from "#lib/records/current.ts";
import { saveRecords } from "#lib/records/save.ts";
import { idOf } from "./edit-world.mjs";

const CONTEXT = { actor: { kind: "system", name: "bench" }, origin: "bench", reason: "To measure the gate by itself" };
const SOURCES = new Map([["*", { unsourcedReason: "Made up to measure with" }]]);

/** As many editors at once as asked for, each calling the gate itself; how long each save took, in ms. */
export async function measureGate(url, { editors, records, amount }) {
  const db = openDatabase(url);
  const milliseconds = [];
  try {
    const edit = async (record, value) => {
      const current = await currentState(db, idOf(record));
      const data = { ...current.state.data, summary: value };
      const { citations } = applyEdit(current.state, { data, sources: SOURCES });
      const began = performance.now();
      await saveRecords(db, CONTEXT, [{ ...current.state, kind: "molecule", id: idOf(record), expectedVersion: current.version, data, citations }]);
      milliseconds.push(performance.now() - began);
    };
    // Each has records of its own: a conflict is not what is measured here.
    const editor = async (number) => {
      for (let turn = 0; turn < amount / editors; turn++) await edit((number + turn * editors) % records, `Turn ${turn} of ${number}, ${Math.random()}`).catch(() => {});
    };
    await Promise.all(Array.from({ length: editors }, (_, number) => editor(number)));
    return milliseconds;
  } finally {
    await db.$disconnect();
  }
}
