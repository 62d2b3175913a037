import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { ChangeFilter } from "./change-params.ts";
import { changesOf } from "./change-queries.ts";
import type { Decided } from "./accept-set.ts";
import { acceptChanges, acceptMatching, refuseChanges, refuseMatching, reopenChanges } from "./decide.ts";
import { againWords } from "./desk-meaning.ts";
import { readChangeFilter } from "./desk-params.ts";
import { counted } from "./desk-words.ts";
import { answerQuestion } from "./mappings.ts";

// What the forms of the review ask for: one change, those that are ticked, or all that the list shows.

export type Decision = { done?: string; decided?: Decided };

/** So long one press of a button may take before the rest waits for another. */
const LONGEST_MS = 15_000;

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

function readIds(form: FormData, one: string | undefined): number[] {
  const ids = (one === undefined ? form.getAll("change").map(String) : [one]).filter((id) => /^[1-9]\d{0,15}$/.test(id)).map(Number);
  if (ids.length === 0) throw new AppError("invalid", "Nothing is ticked: tick the changes, or use the buttons beside one.");
  return ids;
}

const refused = (count: number) => `${counted(count, "change is", "changes are")} refused. What was refused is not proposed again as long as the source says the same.`;

/** Does what the pressed button says. Throws AppError; `invalid` names the field `reason`. */
export async function decideFrom(db: Database, person: Person, form: FormData): Promise<Decision> {
  const [what, one] = text(form, "decision").split(":");
  const reason = text(form, "reason");
  switch (what) {
    case "accept":
      return { decided: await acceptChanges(db, person, readIds(form, one), reason) };
    case "refuse":
      return { done: refused(await refuseChanges(db, person, readIds(form, one))) };
    case "yes":
      return { done: `Remembered. ${againWords(await answerQuestion(db, person, readIds(form, one)[0] as number, true))} It can be taken back under remembered mappings.` };
    case "no":
      await answerQuestion(db, person, readIds(form, one)[0] as number, false);
      return { done: "Noted: it is another one." };
    case "reopen":
      return { done: `${counted(await reopenChanges(db, person, readIds(form, one)), "change waits", "changes wait")} for a decision again.` };
    case "accept-all": {
      const until = Date.now() + LONGEST_MS;
      return { decided: await acceptMatching(db, person, await readShown(db, form), reason, () => Date.now() > until) };
    }
    case "refuse-all":
      return { done: refused(await refuseMatching(db, person, await readShown(db, form))) };
    default:
      throw new AppError("invalid", "Say what is to be done: accept or refuse.");
  }
}

/** The filter that a page showed. Throws AppError `conflict` where it finds something else by now than the page said. */
async function readShown(db: Database, form: FormData): Promise<ChangeFilter> {
  const raw = Object.fromEntries(new URLSearchParams(text(form, "filter").replace(/^\?/, "")));
  const filter = readChangeFilter(raw, text(form, "runId") || null);
  const { total } = await changesOf(db, { ...filter, page: 1 });
  if (String(total) !== text(form, "count")) throw new AppError("conflict", `Nothing was done: the list shows ${counted(total, "change")} by now. Look at it again.`);
  return filter;
}
