import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { IMPORT_KINDS, UNMAPPED_KINDS } from "#lib/vocabularies/imports.ts";
import { waitingChanges } from "#lib/import/decide/chosen.ts";
import { answerQuestion, rememberMapping, type NewMapping } from "#lib/import/runs/mappings.ts";
import type { Remapped } from "#lib/import/runs/remap.ts";
import { textOf } from "./change-view.ts";
import { recordKindOf } from "./record-kind.ts";
import { recordTyped } from "./record-typed.ts";
import { counted } from "./words.ts";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/**
 * What a form says that a text of a source is: a question answered with yes or no (`changeId`), a record that was chosen, or
 * nothing that is tracked. What was done, in words, and the things that were mapped anew. Throws AppError; `invalid` names the field `record`.
 */
export async function meaningFrom(db: Database, person: Person, form: FormData): Promise<{ words: string } & Remapped> {
  const decision = text(form, "decision");
  if (decision === "yes" || decision === "no") {
    const again = await answerQuestion(db, person, Number(form.get("changeId")), decision === "yes");
    return { ...again, words: decision === "yes" ? `Remembered. ${againWords(again)}` : "Noted: it is another one." };
  }
  if (decision !== "is" && decision !== "untracked") throw new AppError("invalid", "Say what it is.");
  const { kind, what, text: written } = await saidText(db, form);
  if (decision === "untracked") {
    const again = await rememberMapping(db, person, { kind, what, text: written, recordId: null });
    return { ...again, words: `Remembered: “${written}” is not tracked. ${againWords(again)}` };
  }
  const recordKind = recordKindOf(what);
  if (!recordKind) throw new AppError("invalid", `A ${UNMAPPED_KINDS.label(what).toLowerCase()} is no record: only that it is not tracked can be remembered.`);
  const record = await recordTyped(db, recordKind, { value: text(form, "recordId"), text: text(form, "record") }, "record");
  const again = await rememberMapping(db, person, { kind, what, text: written, recordId: record.id });
  return { ...again, words: `Remembered: “${written}” is ${record.title}. ${againWords(again)}` };
}

/** The text itself, or that which a change hangs on. */
async function saidText(db: Database, form: FormData): Promise<Omit<NewMapping, "recordId">> {
  if (form.has("changeId")) {
    const [change] = await waitingChanges(db, [Number(form.get("changeId"))]);
    const about = change && textOf(change);
    if (!about) throw new AppError("not-found", "This change does not wait for a decision any more.");
    return about;
  }
  const [kind, what] = [text(form, "kind"), text(form, "what")];
  if (!IMPORT_KINDS.has(kind) || !UNMAPPED_KINDS.has(what) || text(form, "text").trim() === "") throw new AppError("invalid", "Say which text is meant.");
  return { kind, what, text: text(form, "text") };
}

export const againWords = ({ things }: Pick<Remapped, "things">): string => (things === 0 ? "Nothing that waits names it." : `${counted(things, "thing that names it was", "things that name it were")} mapped anew.`);
