import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { ChangeFilter } from "#lib/import/decide/change-params.ts";
import { changesOf } from "#lib/import/decide/change-queries.ts";
import { bothDecided, type Decided } from "#lib/import/decide/accept-set.ts";
import { acceptChanges, refuseChanges, reopenChanges } from "#lib/import/decide/decide.ts";
import { acceptMatching, refuseMatching, waitingIn, type Stretch } from "#lib/import/decide/decide-matching.ts";
import { answerQuestion } from "#lib/import/runs/mappings.ts";
import { againWords } from "./meaning.ts";
import { readChangeFilter } from "./params.ts";
import { counted, refusedWords } from "./words.ts";

// What the forms of the review ask for: one change, those that are ticked, or all that the list shows.

/** `rest`: what a decision on all has not come to yet: it is asked for again, portion by portion. */
export type Decision = { done?: string; decided?: Decided; refused?: number; rest?: Rest };
/** `left` of `of` changes still wait. */
export type Rest = Stretch & { left: number; of: number };

/** So long one request decides: its browser waits for it, and the next portion shows how far it is. */
const PORTION_MS = 4000;
/** Each part keeps the server from anything else for a moment: then pages that were asked for meanwhile are answered. */
const PAUSE_MS = 150;

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

function readIds(form: FormData, one: string | undefined): number[] {
  const ids = (one === undefined ? form.getAll("change").map(String) : [one]).filter((id) => /^[1-9]\d{0,15}$/.test(id)).map(Number);
  if (ids.length === 0) throw new AppError("invalid", "Nothing is ticked: tick the changes, or use the buttons beside one.");
  return ids;
}

/** Does what the pressed button says. Throws AppError; `invalid` names the field `reason`. */
export async function decideFrom(db: Database, person: Person, form: FormData): Promise<Decision> {
  const [what, one] = text(form, "decision").split(":");
  const reason = text(form, "reason");
  switch (what) {
    case "accept":
      return { decided: await acceptChanges(db, person, readIds(form, one), reason) };
    case "refuse":
      return { done: refusedWords(await refuseChanges(db, person, readIds(form, one))) };
    case "yes":
      return { done: `Remembered. ${againWords(await answerQuestion(db, person, readIds(form, one)[0] as number, true))} It can be taken back under remembered mappings.` };
    case "no":
      await answerQuestion(db, person, readIds(form, one)[0] as number, false);
      return { done: "Noted: it is another one." };
    case "reopen":
      return { done: `${counted(await reopenChanges(db, person, readIds(form, one)), "change waits", "changes wait")} for a decision again.` };
    case "accept-all":
    case "refuse-all":
      return decideAll(db, person, form, what, reason);
    default:
      throw new AppError("invalid", "Say what is to be done: accept or refuse.");
  }
}

/** A portion of a decision on all that a page showed: the first, or the one behind what the form says was decided on before. */
async function decideAll(db: Database, person: Person, form: FormData, what: "accept-all" | "refuse-all", reason: string): Promise<Decision> {
  const filter = readFilter(form);
  const from = readRest(form);
  const of = from?.of ?? (await shownCount(db, form, filter));
  const portion = { from, forMs: PORTION_MS, pauseMs: PAUSE_MS };
  const { rest, ...done } = what === "accept-all" ? await acceptMatching(db, person, filter, reason, portion) : await refuseMatching(db, person, filter, portion);
  const decided = "refused" in done ? { refused: done.refused } : { decided: done };
  return rest === null ? decided : { ...decided, rest: { ...rest, of, left: await waitingIn(db, filter, rest) } };
}

const readFilter = (form: FormData): ChangeFilter => readChangeFilter(Object.fromEntries(new URLSearchParams(text(form, "filter").replace(/^\?/, ""))), text(form, "runId") || null);

function readRest(form: FormData): (Stretch & { of: number }) | null {
  const [after = NaN, until = NaN, of = NaN] = ["after", "until", "of"].map((name) => (/^\d{1,15}$/.test(text(form, name)) ? Number(text(form, name)) : NaN));
  return Number.isNaN(after + until + of) ? null : { after, until, of };
}

/** How many changes a page showed. Throws AppError `conflict` where the filter finds something else by now than the page said. */
async function shownCount(db: Database, form: FormData, filter: ChangeFilter): Promise<number> {
  const { total } = await changesOf(db, { ...filter, page: 1 });
  if (String(total) !== text(form, "count")) throw new AppError("conflict", `Nothing was done: the list shows ${counted(total, "change")} by now. Look at it again.`);
  return total;
}

/** What portions of one decision came to together. */
export function together(before: Decision, now: Decision): Decision {
  if (now.refused !== undefined) return { ...now, refused: (before.refused ?? 0) + now.refused };
  return before.decided && now.decided ? { ...now, decided: bothDecided(before.decided, now.decided) } : now;
}
