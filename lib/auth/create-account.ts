import { randomUUID } from "node:crypto";
import type { Transaction } from "#lib/db/client.ts";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";

export type NewAccount = { email: string; name: string; role: UserRole; companies: readonly string[]; passwordHash: string | null };

/** The account, its limits and its password, if it has one yet. Returns its id. */
export async function createAccount(tx: Transaction, { email, name, role, companies, passwordHash }: NewAccount): Promise<string> {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw new AppError("conflict", `There is an account with the address ${email} already.`);
  const times = { createdAt: new Date(), updatedAt: new Date() };
  const id = randomUUID();
  // Whoever lets a person in vouches for the address: the link was sent to it, or handed over.
  await tx.user.create({ data: { id, email, name, role, emailVerified: true, ...times } });
  if (companies.length > 0) await tx.userCompany.createMany({ data: companies.map((companyId) => ({ userId: id, companyId })) });
  if (passwordHash) await tx.account.create({ data: { id: randomUUID(), userId: id, providerId: "credential", accountId: id, password: passwordHash, ...times } });
  return id;
}
