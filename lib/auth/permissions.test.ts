import { expect, test } from "vitest";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import { ANONYMOUS, type Actor, type Person } from "./actor.ts";
import * as permissions from "./permissions.ts";

const SELF = "user-self";
const OTHER = "user-other";

const person = (role: UserRole, companies: string[] = []): Person => ({ kind: "person", id: SELF, name: "Self", role, companies });
const VISITORS: Record<string, Actor> = {
  anonymous: ANONYMOUS,
  ...Object.fromEntries(USER_ROLES.values.map((role) => [role, person(role)])),
  system: { kind: "system", name: "test" },
};

/** Who may: `none`, `anyone` who asks, or from a role upwards; the product itself always may, unless it says otherwise. */
type Who = "anyone" | "none" | UserRole | { only: "people" } | { only: "system" };
const may = (who: Who, visitor: string): boolean => {
  if (typeof who === "object") return who.only === "system" ? visitor === "system" : !["anonymous", "system"].includes(visitor);
  if (who === "anyone") return true;
  if (who === "none") return false;
  return visitor === "system" || (visitor !== "anonymous" && USER_ROLES.order(visitor as UserRole) >= USER_ROLES.order(who));
};

const live = { publishedAt: new Date(), deletedAt: null };
const draft = { publishedAt: null, deletedAt: null };
const deleted = { publishedAt: new Date(), deletedAt: new Date() };

/** Each permission, with what it is asked about and who may. Own and other are two lines where they differ. */
const { canReadRecord, canSaveRecord, canReviewProposal, canReviseProposal, canEditComment, canDeleteComment, canResolveFlag, canChangePerson, canReadHistoryNames, canWatchRecord, ...simple } = permissions;
type Line = [permission: keyof typeof permissions, about: string, ask: (actor: Actor) => boolean, who: Who];
const scoped = (name: "canProposeChange" | "canDeleteRecord" | "canRestoreRecord" | "canMergeRecords" | "canRuleDiscrepancy" | "canUndoChange" | "canCheckRecord", who: Who): Line => [
  name,
  "a record",
  (actor) => simple[name](actor, ["company:a"]),
  who,
];
const plain = (
  name: "canUseDesk" | "canReadProposal" | "canImport" | "canTrustImports" | "canComment" | "canReadComments" | "canOpenFlag" | "canReadActivity" | "canReadPeople" | "canInvitePerson" | "canReadAuthLog" | "canChangeSettings" | "canReadOwnAccount" | "canBeTold",
  who: Who,
): Line => [name, "", (actor) => simple[name](actor), who];

const LINES: Line[] = [
  ["canReadRecord", "published", (actor) => canReadRecord(actor, live), "anyone"],
  ["canReadRecord", "a draft", (actor) => canReadRecord(actor, draft), "analyst"],
  ["canReadRecord", "deleted", (actor) => canReadRecord(actor, deleted), "editor"],
  plain("canUseDesk", "analyst"),
  scoped("canProposeChange", "analyst"),
  ["canSaveRecord", "where nobody is reviewed", (actor) => canSaveRecord(actor, [], "nobody"), "analyst"],
  ["canSaveRecord", "where analysts are reviewed", (actor) => canSaveRecord(actor, [], "analysts"), "editor"],
  ["canSaveRecord", "where everybody is reviewed", (actor) => canSaveRecord(actor, [], "everybody"), { only: "system" }],
  scoped("canDeleteRecord", "editor"),
  scoped("canRestoreRecord", "editor"),
  scoped("canMergeRecords", "editor"),
  scoped("canRuleDiscrepancy", "editor"),
  scoped("canUndoChange", "editor"),
  ["canReviewProposal", "another's", (actor) => canReviewProposal(actor, { proposerId: OTHER }, []), "editor"],
  ["canReviewProposal", "their own", (actor) => canReviewProposal(actor, { proposerId: SELF }, []), { only: "system" }],
  plain("canReadProposal", "analyst"),
  plain("canImport", "analyst"),
  plain("canTrustImports", "editor"),
  ["canReviseProposal", "another's", (actor) => canReviseProposal(actor, { proposerId: OTHER }), "none"],
  ["canReviseProposal", "their own", (actor) => canReviseProposal(actor, { proposerId: SELF }) || actor.kind === "system", "analyst"],
  ["canWithdrawProposal", "another's", (actor) => simple.canWithdrawProposal(actor, { proposerId: OTHER }), "none"],
  ["canWithdrawProposal", "their own", (actor) => simple.canWithdrawProposal(actor, { proposerId: SELF }) || actor.kind === "system", "analyst"],
  scoped("canCheckRecord", "analyst"),
  plain("canComment", "analyst"),
  plain("canReadComments", "analyst"),
  ["canEditComment", "another's", (actor) => canEditComment(actor, { authorId: OTHER }), "none"],
  ["canEditComment", "their own", (actor) => canEditComment(actor, { authorId: SELF }) || actor.kind === "system", "analyst"],
  ["canDeleteComment", "another's", (actor) => canDeleteComment(actor, { authorId: OTHER }), "editor"],
  ["canDeleteComment", "their own", (actor) => canDeleteComment(actor, { authorId: SELF }), "analyst"],
  plain("canOpenFlag", "analyst"),
  ["canResolveFlag", "another's", (actor) => canResolveFlag(actor, { openedById: OTHER }), "editor"],
  ["canResolveFlag", "their own", (actor) => canResolveFlag(actor, { openedById: SELF }), "analyst"],
  plain("canReadActivity", "analyst"),
  ["canReadHistoryNames", "where the public does", (actor) => canReadHistoryNames(actor, true), "anyone"],
  ["canReadHistoryNames", "where it does not", (actor) => canReadHistoryNames(actor, false), "analyst"],
  plain("canBeTold", { only: "people" }),
  ["canWatchRecord", "published", (actor) => canWatchRecord(actor, live), { only: "people" }],
  ["canWatchRecord", "a draft", (actor) => canWatchRecord(actor, draft) || actor.kind === "system", "analyst"],
  plain("canReadPeople", "admin"),
  plain("canInvitePerson", "admin"),
  plain("canReadAuthLog", "admin"),
  plain("canChangeSettings", "admin"),
  ["canChangePerson", "another", (actor) => canChangePerson(actor, { id: OTHER }), "admin"],
  ["canChangePerson", "themself", (actor) => canChangePerson(actor, { id: SELF }), { only: "system" }],
  plain("canReadOwnAccount", { only: "people" }),
];

test("every permission is in the table", () => {
  expect([...new Set(LINES.map(([name]) => name))].sort()).toEqual(Object.keys(permissions).sort());
});

for (const [name, about, ask, who] of LINES)
  test.each(Object.keys(VISITORS))(`${name} ${about}: %s`, (visitor) => {
    expect(ask(VISITORS[visitor] as Actor)).toBe(may(who, visitor));
  });

test.each(LINES.filter(([, about]) => about === "a record"))("%s: a limited person within the limits, and about what is no company's", (name) => {
  const limited = person("admin", ["company:a", "company:b"]);
  const ask = new Map<string, unknown>(Object.entries(permissions)).get(name) as (actor: Actor, scope: string[]) => boolean;
  expect([ask(limited, ["company:b", "company:c"]), ask(limited, []), ask(limited, ["company:c"])]).toEqual([true, true, false]);
});
