import type { Person } from "#lib/auth/actor.ts";
import { canReadRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { Draft } from "./draft.ts";
import { readDraftForm } from "./draft-form.ts";
import { draftOfState } from "./draft-of-state.ts";
import { answer, type EditState } from "./edit-state.ts";
import { applyIntent } from "./intent.ts";
import { deskPath, editPath } from "./paths.ts";
import { saveDraft } from "./save-draft.ts";
import { specOfKind } from "./spec-of-kind.ts";
import { stateAt } from "./state-at.ts";
import { titlesIn } from "./titles.ts";

const NO_FORM = "This is no form of a record, or one that is out of date. Load the page again.";

/** For whoever may not save: what they sent, and nothing of what the record holds. */
export function giveBack(form: FormData, error: AppError): EditState {
  const { draft } = readDraftForm(form, emptyDraft(readHead(form) ?? NO_HEAD), specOfKind);
  return error.code === "unauthenticated" ? answer(draft, { signedOut: true }) : answer(draft, { formErrors: [error.message] });
}

/** What a form was sent for: a change of the form itself, or a save. */
export async function runEdit(db: Database, actor: Person, form: FormData): Promise<EditState> {
  const head = readHead(form);
  if (!head) return answer(emptyDraft(NO_HEAD), { formErrors: [NO_FORM] });
  if (!(await mayRead(db, actor, head.id))) return giveBack(form, new AppError("forbidden", "Nothing was saved: the record was deleted, and editors alone bring it back."));
  const { draft, unknown } = readDraftForm(form, await draftToFill(db, head), specOfKind);
  const intent = String(form.get("intent") ?? "save");
  const changed = intent === "save" ? null : applyIntent(draft, intent, specOfKind);
  if (changed) return answer(changed);
  if (unknown.length > 0) return answer(draft, { formErrors: [`This form is out of date or was tampered with: it has fields that the record does not have (${unknown.slice(0, 5).join(", ")}). Load the page again.`] });
  const outcome = await saveDraft(db, actor, draft);
  switch (outcome.outcome) {
    case "saved":
      return answer(draft, { outcome: "saved", next: `${editPath(draft.kind, outcome.slug)}?saved=${outcome.version}${outcome.merged ? "&merged=yes" : ""}&form=${draft.token}` });
    case "proposed":
      return answer(draft, { outcome: "proposed", next: `${outcome.isNew ? deskPath(draft.kind) : editPath(draft.kind, outcome.slug)}?proposed=${outcome.proposalId}&form=${draft.token}` });
    case "unchanged":
      return answer(draft, { outcome: "unchanged", done: "Nothing is different from what is saved, so no revision was made." });
    case "conflict":
      return answer(outcome.draft, { conflict: outcome.conflict });
    default:
      return answer(outcome.draft, { formErrors: outcome.formErrors, fieldErrors: outcome.fieldErrors });
  }
}

type Head = { kind: RecordKind; id: string; version: number };

const NO_HEAD: Head = { kind: "source", id: "source:unknown", version: 0 };

function readHead(form: FormData): Head | null {
  const [kind, id, version] = ["kind", "record", "version"].map((name) => String(form.get(name) ?? ""));
  if (!kind || !RECORD_KINDS.has(kind) || !id || id.length > 200 || !/^\d{1,9}$/.test(version ?? "")) return null;
  return { kind, id, version: Number(version) };
}

const emptyDraft = ({ kind, id, version }: Head): Draft => draftOfState(specOfKind(kind), { id, version, token: "" }, null, () => "");

/** Of a record that is not there yet, and of one that this person may read. */
async function mayRead(db: Database, actor: Person, id: string): Promise<boolean> {
  const record = await db.record.findUnique({ where: { id }, select: { publishedAt: true, deletedAt: true } });
  return record === null || canReadRecord(actor, record);
}

/** The draft that the form was filled from. */
async function draftToFill(db: Database, head: Head): Promise<Draft> {
  const state = head.version === 0 ? null : await stateAt(db, head.id, head.version);
  const record = state && (await db.record.findUnique({ where: { id: head.id }, select: { kind: true } }));
  if (!state || record?.kind !== head.kind) return emptyDraft(head);
  return draftOfState(specOfKind(head.kind), { id: head.id, version: head.version, token: "" }, state, await titlesIn(db, [state]));
}
