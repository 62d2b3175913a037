"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { canReadProposal } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { acceptProposal } from "#lib/review/accept.ts";
import { refuse, sendBack, withdraw } from "#lib/review/close.ts";
import { chosenValues, readAmendments, readTaken } from "#lib/review/decision-form.ts";
import { keepChanges } from "#lib/review/keep-changes.ts";
import { isDecided } from "#lib/review/read-proposal.ts";
import { reviseProposal } from "#lib/review/revise.ts";

const FIELDS = ["comment", "reason"];
const text = (form: FormData, name: string) => String(form.get(name) ?? "");
const closing = (form: FormData) => ({ proposalId: text(form, "proposalId"), seen: text(form, "seen"), comment: form.get("comment") });

/** Somebody decided first: the form that would say so is gone with the next look at the page, so the page does. */
function leaveWhatIsDecided(error: unknown, form: FormData): void {
  if (isDecided(error)) redirect(`/desk/review/${encodeURIComponent(text(form, "proposalId"))}?late=1`);
}

/** An editor accepts, sends back or refuses. */
export async function decide(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const actor = await permittedPerson(canReadProposal);
    const db = await liveDatabase();
    const decision = text(form, "decision");
    if (decision === "accept") await acceptProposal(db, actor, { ...closing(form), taken: readTaken(form) });
    else if (decision === "send_back") await sendBack(db, actor, closing(form));
    else if (decision === "refuse") await refuse(db, actor, closing(form));
    else return { formErrors: ["Choose what to do with it."], fieldErrors: {}, values: chosenValues(form) };
  } catch (error) {
    leaveWhatIsDecided(error, form);
    // What was changed meanwhile is shown with its two values.
    refresh();
    return refusedForm(error, chosenValues(form), [...FIELDS, ...form.keys()]);
  }
  redirect(`/desk/review/${encodeURIComponent(text(form, "proposalId"))}`);
}

/** Its author alters it, gives up some of it, or takes it back. */
export async function reviseOwn(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const actor = await permittedPerson(canReadProposal);
    const db = await liveDatabase();
    if (text(form, "decision") === "withdraw") await withdraw(db, actor, closing(form));
    else await reviseProposal(db, actor, { ...closing(form), reason: text(form, "reason") }, await keepChanges(db, text(form, "proposalId"), readTaken(form), readAmendments(form)));
  } catch (error) {
    leaveWhatIsDecided(error, form);
    refresh();
    return refusedForm(error, chosenValues(form), [...FIELDS, ...form.keys()]);
  }
  redirect(`/desk/review/${encodeURIComponent(text(form, "proposalId"))}`);
}
