import type { ReviewPolicy, UserRole } from "#lib/db/generated/enums.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import type { Actor, Person } from "./actor.ts";

// Who may do what: asked by queries, by the gate and by the pages alike. Layouts and addresses guard nothing.

/** Ids of the companies that a record is about; empty for what belongs to none, such as a target or a source. */
export type Scope = readonly string[];

const hasRole = (actor: Actor, least: UserRole): boolean =>
  actor.kind === "system" || (actor.kind === "person" && USER_ROLES.order(actor.role) >= USER_ROLES.order(least));

/** A limited person may touch what is about one of the companies, and what is about none. */
const isWithinLimits = (actor: Actor, scope: Scope): boolean =>
  actor.kind !== "person" || actor.companies.length === 0 || scope.length === 0 || scope.some((company) => actor.companies.includes(company));

const isSelf = (actor: Actor, userId: string | null): boolean => actor.kind === "person" && actor.id === userId;

// ── Records ──

/** Drafts are for analysts, deleted records for editors. */
export function canReadRecord(actor: Actor, record: { publishedAt: Date | null; deletedAt: Date | null }): boolean {
  if (record.deletedAt !== null) return hasRole(actor, "editor");
  return record.publishedAt !== null || hasRole(actor, "analyst");
}

export const canUseDesk = (actor: Actor): boolean => hasRole(actor, "analyst");
export const canProposeChange = (actor: Actor, scope: Scope): boolean => hasRole(actor, "analyst") && isWithinLimits(actor, scope);

/** Whether a change is saved at once; else it has to be proposed. */
export function canSaveRecord(actor: Actor, scope: Scope, review: ReviewPolicy): boolean {
  if (actor.kind === "system") return true;
  const least: UserRole = review === "nobody" ? "analyst" : "editor";
  return review !== "everybody" && hasRole(actor, least) && isWithinLimits(actor, scope);
}

export const canDeleteRecord = (actor: Actor, scope: Scope): boolean => hasRole(actor, "editor") && isWithinLimits(actor, scope);
export const canRestoreRecord = canDeleteRecord;
export const canMergeRecords = canDeleteRecord;
export const canRuleDiscrepancy = canDeleteRecord;
export const canUndoChange = canDeleteRecord;

// ── Proposals ──

type Proposed = { proposerId: string };

/** Nobody accepts, sends back or refuses their own. */
export const canReviewProposal = (actor: Actor, proposal: Proposed, scope: Scope): boolean =>
  hasRole(actor, "editor") && isWithinLimits(actor, scope) && !isSelf(actor, proposal.proposerId);
export const canReadProposal = (actor: Actor): boolean => hasRole(actor, "analyst");
export const canReviseProposal = (actor: Actor, proposal: Proposed): boolean => hasRole(actor, "analyst") && isSelf(actor, proposal.proposerId);
export const canWithdrawProposal = canReviseProposal;

// ── Imports ──

export const canImport = (actor: Actor): boolean => hasRole(actor, "analyst");
/** What is trusted is saved without anybody looking at it. */
export const canTrustImports = (actor: Actor): boolean => hasRole(actor, "editor");

// ── What is said about records ──

export const canCheckRecord = canProposeChange;
export const canComment = (actor: Actor): boolean => hasRole(actor, "analyst");
export const canReadComments = canComment;
export const canEditComment = (actor: Actor, comment: { authorId: string }): boolean => canComment(actor) && isSelf(actor, comment.authorId);
export const canDeleteComment = (actor: Actor, comment: { authorId: string }): boolean => canEditComment(actor, comment) || hasRole(actor, "editor");
export const canOpenFlag = canComment;
export const canResolveFlag = (actor: Actor, flag: { openedById: string }): boolean => hasRole(actor, "editor") || (canComment(actor) && isSelf(actor, flag.openedById));

export const canReadActivity = (actor: Actor): boolean => hasRole(actor, "analyst");
/** Whether a history says who made a change. The public reads names only where the settings say so. */
export const canReadHistoryNames = (actor: Actor, inPublic: boolean): boolean => inPublic || hasRole(actor, "analyst");

// ── Being told ──

/** Views, watches, feeds and letters: of one's own alone, whatever the role. */
export const canBeTold = (actor: Actor): boolean => actor.kind === "person";
export const canWatchRecord = (actor: Actor, record: Parameters<typeof canReadRecord>[1]): boolean => canBeTold(actor) && canReadRecord(actor, record);

// ── People and settings ──

export const canReadPeople = (actor: Actor): boolean => hasRole(actor, "admin");
export const canInvitePerson = canReadPeople;
export const canReadAuthLog = canReadPeople;
export const canChangeSettings = canReadPeople;
/** Role, limits, disabling: never one's own, so that an administrator is always left. */
export const canChangePerson = (actor: Actor, person: Pick<Person, "id">): boolean => hasRole(actor, "admin") && !isSelf(actor, person.id);
export const canReadOwnAccount = (actor: Actor): boolean => actor.kind === "person";
