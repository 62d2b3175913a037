import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { waitingChanges } from "#lib/import/decide/chosen.ts";
import { editChange } from "#lib/import/decide/edit-change.ts";
import { editFields, editLists } from "./change-view.ts";
import { editName } from "./edit-name.ts";
import { recordTyped } from "./record-typed.ts";

/**
 * What was typed takes the place of what the source says, field by field; what was left as it stood is not touched. Throws
 * what `editChange` throws; `invalid` where nothing was changed.
 */
export async function editFrom(db: Database, person: Person, changeId: number, form: FormData): Promise<void> {
  const [change] = await waitingChanges(db, [changeId]);
  if (!change) throw new AppError("not-found", "This change does not wait for a decision any more.");
  const items = (await editLists(db, change)).flatMap((list) => list.items);
  const left = items.map(({ path }) => path).filter((path) => form.getAll("leave").includes(path));
  const fields = [...(await editFields(db, change)), ...items.filter(({ path }) => !left.includes(path)).flatMap((item) => item.fields)];
  const typed: Record<string, string> = {};
  for (const { name, spec, typed: shown } of fields) {
    const at = editName(name);
    // A field that was not sent was not on the page.
    if (!form.has(at) && !form.has(`${at}:text`)) continue;
    const sent = String(form.get(spec.input.type === "reference" ? `${at}:text` : at) ?? "").trim();
    if (sent === (shown.text ?? shown.value).trim()) continue;
    // What was picked from the list is told by its id: two may go by one name.
    typed[name] = spec.input.type === "reference" && sent !== "" ? await recordTyped(db, spec.input.kind, { value: String(form.get(at) ?? ""), text: sent }, at).then(({ slug }) => slug) : sent;
  }
  const [only] = Object.keys(typed);
  if (only === undefined && left.length === 0) throw new AppError("invalid", "Nothing was changed: it says what the source says.");
  await editChange(db, person, changeId, only === "" ? (typed[""] as string) : typed, left);
}
