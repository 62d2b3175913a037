import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { AuthEventKind, UserRole } from "#lib/db/generated/enums.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import type { Actor } from "./actor.ts";
import { FOR_THE_FIRST, OPEN } from "./invitations.ts";
import { canReadAuthLog, canReadPeople } from "./permissions.ts";

export type PersonRow = { id: string; name: string; email: string; role: UserRole; companies: string[]; disabled: boolean; secondFactor: boolean; sessions: number; lastSeen: Date | null };
export type InvitationRow = { id: string; email: string | null; role: UserRole; companies: string[]; by: string | null; createdAt: Date; expiresAt: Date };

const PERSON = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  twoFactorEnabled: true,
  companies: { select: { companyId: true, company: { select: { name: true } } }, orderBy: { company: { name: "asc" } } },
  sessions: { select: { updatedAt: true, expiresAt: true }, orderBy: { updatedAt: "desc" } },
} as const;

async function administrators(actor: Actor): Promise<Database> {
  if (!canReadPeople(actor)) throw new AppError("forbidden", "Only administrators see who has an account.");
  return liveDatabase();
}

export async function listPeople(actor: Actor): Promise<PersonRow[]> {
  const db = await administrators(actor);
  const users = await db.user.findMany({ select: PERSON, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return users.map(personRow);
}

export type PersonDetail = PersonRow & { companyIds: string[]; hasPassword: boolean };

export async function findPerson(actor: Actor, id: string): Promise<PersonDetail | null> {
  const db = await administrators(actor);
  const user = await db.user.findUnique({ where: { id }, select: { ...PERSON, accounts: { where: { providerId: "credential" }, select: { id: true } } } });
  return user && { ...personRow(user), companyIds: user.companies.map(({ companyId }) => companyId), hasPassword: user.accounts.length > 0 };
}

type Selected = Omit<PersonRow, "companies" | "disabled" | "secondFactor" | "sessions" | "lastSeen"> & {
  disabledAt: Date | null;
  twoFactorEnabled: boolean;
  companies: { company: { name: string } }[];
  sessions: { updatedAt: Date; expiresAt: Date }[];
};

function personRow({ id, name, email, role, disabledAt, twoFactorEnabled, companies, sessions }: Selected): PersonRow {
  const open = sessions.filter(({ expiresAt }) => expiresAt > new Date());
  return {
    id,
    name,
    email,
    role,
    companies: companies.map(({ company }) => company.name),
    disabled: disabledAt !== null,
    secondFactor: twoFactorEnabled,
    sessions: open.length,
    lastSeen: sessions[0]?.updatedAt ?? null,
  };
}

export async function listInvitations(actor: Actor): Promise<InvitationRow[]> {
  const db = await administrators(actor);
  const rows = await db.invitation.findMany({
    where: { ...OPEN(new Date()), NOT: FOR_THE_FIRST },
    select: { id: true, email: true, role: true, companies: true, createdAt: true, expiresAt: true, invitedBy: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const names = new Map((await listCompanies(actor)).map(({ value, label }) => [value, label]));
  return rows.map(({ companies, invitedBy, ...row }) => ({ ...row, by: invitedBy?.name ?? null, companies: (companies as string[]).map((id) => names.get(id) ?? id) }));
}

/** What a person can be limited to. */
export async function listCompanies(actor: Actor): Promise<{ value: string; label: string }[]> {
  const db = await administrators(actor);
  const companies = await db.company.findMany({ where: { record: { deletedAt: null } }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return companies.map(({ id, name }) => ({ value: id, label: name }));
}

export type LogRow = { id: number; kind: AuthEventKind; at: Date; who: string | null; by: string | null; ipAddress: string | null; detail: string | null };
const PAGE = 100;

/** The log, newest first. `before`: older than that entry; `userId`: about one account. */
export async function readAuthLog(actor: Actor, { before, userId }: { before?: number; userId?: string }): Promise<{ rows: LogRow[]; older: number | null }> {
  if (!canReadAuthLog(actor)) throw new AppError("forbidden", "Only administrators read the log.");
  const db = await liveDatabase();
  const where = { ...(before ? { id: { lt: before } } : {}), ...(userId ? { userId } : {}) };
  const rows = await db.authEvent.findMany({
    where,
    select: { id: true, kind: true, at: true, email: true, userId: true, byUserId: true, ipAddress: true, detail: true },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const ids = [...new Set(rows.flatMap((row) => [row.userId, row.byUserId]).filter((id) => id !== null))];
  const names = new Map((await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const shown = rows.slice(0, PAGE).map(({ userId: about, byUserId, email, ...row }) => ({
    ...row,
    who: (about && names.get(about)) ?? email ?? about,
    by: byUserId && (names.get(byUserId) ?? byUserId),
  }));
  return { rows: shown, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
