import { openForm, sendForm } from "./edit-form.mjs";
import { slugOf } from "./edit-world.mjs";

const PAUSE_MS = 20;
export const newLog = () => ({ saves: [], conflicts: 0, errors: [], lost: 0, milliseconds: [] });

/** Two editors of one field collide; editors of different fields are merged. */
const FIELDS = ["summary", "mechanism"];

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/**
 * Editors who open a record, change a field and save, one after another, until `ended()`. Writes what each was told
 * into `log`: acknowledged saves, conflicts, answers that were errors, and requests that got no answer (the server was gone).
 */
export async function letEdit({ address, cookies, records, ended }, log) {
  const editor = async (cookie, number) => {
    for (let turn = 0; !ended(); turn++) {
      // Some records are busier than others, so that editors meet.
      const record = Math.floor(Math.random() ** 2 * records);
      const field = FIELDS[(number + turn) % FIELDS.length];
      const value = `Editor ${number + 1}, turn ${turn + 1}, ${crypto.randomUUID()}`;
      try {
        await edit({ cookie, record, field, value });
      } catch {
        // The connection broke: whether the save came through, nobody was told.
        log.lost++;
        await pause();
      }
    }
  };
  const edit = async ({ cookie, record, field, value }) => {
    const { status, entries } = await openForm(address, slugOf(record), cookie);
    if (!entries) return log.errors.push(`form ${status}`);
    const began = performance.now();
    const changes = { [`v:${field}`]: value, "s:*:mode": "unsourced", "s:*:unsourcedReason": "Made up to measure with", reason: "To measure how editors get along" };
    const answer = await sendForm(address, slugOf(record), cookie, entries, changes);
    if (answer.version !== null) {
      log.milliseconds.push(performance.now() - began);
      log.saves.push({ record, field, value, version: answer.version });
    } else if (answer.conflict) log.conflicts++;
    else log.errors.push(`save ${answer.status}`);
  };
  await Promise.all(cookies.map(editor));
}
