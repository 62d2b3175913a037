import "server-only";
import { symmetricDecrypt } from "better-auth/crypto";
import { liveDatabase } from "#lib/db/pages.ts";
import type { Person } from "./actor.ts";
import { auth } from "./auth.ts";
import { browserName } from "./browser-name.ts";
import { totpAddress, base32 } from "./totp-address.ts";

export type OwnSession = { id: string; current: boolean; browser: string; ipAddress: string | null; createdAt: Date; updatedAt: Date };
export type OwnAccount = { email: string; hasPassword: boolean; provider: boolean; secondFactor: boolean; companies: string[]; sessions: OwnSession[] };

/** What a person sees of their own account. Tokens and hashes stay where they are. */
export async function ownAccount(person: Person, sessionId: string | undefined): Promise<OwnAccount> {
  const db = await liveDatabase();
  const user = await db.user.findUniqueOrThrow({
    where: { id: person.id },
    select: {
      email: true,
      twoFactorEnabled: true,
      accounts: { select: { providerId: true } },
      companies: { select: { company: { select: { name: true } } }, orderBy: { company: { name: "asc" } } },
      sessions: {
        where: { expiresAt: { gt: new Date() } },
        select: { id: true, ipAddress: true, userAgent: true, createdAt: true, updatedAt: true },
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      },
    },
  });
  return {
    email: user.email,
    hasPassword: user.accounts.some(({ providerId }) => providerId === "credential"),
    provider: user.accounts.some(({ providerId }) => providerId !== "credential"),
    secondFactor: user.twoFactorEnabled,
    companies: user.companies.map(({ company }) => company.name),
    sessions: user.sessions.map(({ userAgent, ...session }) => ({ ...session, browser: browserName(userAgent), current: session.id === sessionId })),
  };
}

export type PendingFactor = { address: string; secret: string; backupCodes: string[] };

/** A second factor that was begun and not yet confirmed by a code; null where there is none. Once confirmed, it is shown to nobody. */
export async function pendingSecondFactor(person: Person): Promise<PendingFactor | null> {
  const db = await liveDatabase();
  const row = await db.twoFactor.findFirst({ where: { userId: person.id, verified: false, user: { twoFactorEnabled: false } }, select: { secret: true, user: { select: { email: true } } } });
  if (!row) return null;
  const engine = await auth();
  const { secretConfig } = await engine.$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const { backupCodes } = await engine.api.viewBackupCodes({ body: { userId: person.id } });
  return { address: totpAddress(secret, row.user.email), secret: base32(secret), backupCodes };
}
