import { isDeepStrictEqual } from "node:util";
import type { Actor } from "#lib/auth/actor.ts";
import {
  canDeleteRecord, canMergeRecords, canRestoreRecord, canReviewProposal, canRuleDiscrepancy, canSaveRecord, canUndoChange, type Scope,
} from "#lib/auth/permissions.ts";
import type { ReviewPolicy } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { RecordState } from "./state.ts";

/** What is asked of the gate beside the states: an editor who accepts what somebody else proposed, or who takes a set back. */
export type Asked = { actor: Actor; review: ReviewPolicy; proposerId: string | null; undoing: boolean };

const rulings = (state: RecordState | null) =>
  (state?.discrepancies ?? []).map(({ id, status, ruling, statements }) => ({ id, status, ruling, errors: statements.filter(({ isError }) => isError).map((statement) => statement.id) })).filter(({ status }) => status === "ruled");

/** Throws AppError `forbidden`, saying what the account may not do. `scopes`: what the record is about, before and after. */
export function authoriseSave({ actor, review, proposerId, undoing }: Asked, before: RecordState | null, after: RecordState, scopes: Scope[]) {
  const every = (allowed: (scope: Scope) => boolean) => scopes.every(allowed);
  const refuse = (what: string): never => {
    throw new AppError("forbidden", `This account may not ${what}.`);
  };
  if (proposerId !== null) {
    if (!every((scope) => canReviewProposal(actor, { proposerId }, scope))) refuse("accept this proposal");
  } else if (undoing) {
    if (!every((scope) => canUndoChange(actor, scope))) refuse("take this change back");
  } else if (!every((scope) => canSaveRecord(actor, scope, review))) refuse(actor.kind === "person" ? "save this record at once; the change has to be proposed" : "save records");
  if (!before?.deleted && after.deleted && !every((scope) => canDeleteRecord(actor, scope))) refuse("delete this record");
  if (before?.deleted && !after.deleted && !every((scope) => canRestoreRecord(actor, scope))) refuse("bring this record back");
  if ((before?.mergedInto ?? null) !== after.mergedInto && !every((scope) => canMergeRecords(actor, scope))) refuse("merge records");
  if (!isDeepStrictEqual(rulings(before), rulings(after)) && !every((scope) => canRuleDiscrepancy(actor, scope))) refuse("rule on a discrepancy");
}
