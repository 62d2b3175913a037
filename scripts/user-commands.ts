import { text } from "node:stream/consumers";
import { hashPassword } from "better-auth/crypto";
import type { Actor } from "#lib/auth/actor.ts";
import { changeLimits, changeRole, disablePerson, dropSecondFactor, enablePerson, endSessions } from "#lib/auth/change-person.ts";
import { createAccount } from "#lib/auth/create-account.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { resetLink } from "#lib/auth/links.ts";
import { logAuthEvent } from "#lib/auth/log.ts";
import { passwordProblem } from "#lib/auth/password-rules.ts";
import { createReset, RESET_HOURS } from "#lib/auth/password-reset.ts";
import { personName } from "#lib/auth/person-name.ts";
import type { Database } from "#lib/db/client.ts";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";

export const USAGE = `npm run user -- COMMAND …

  add EMAIL --name NAME --role ROLE [--company SLUG …] [--password-stdin]
                          makes an account; prints a link to set its password, or reads the password
  role EMAIL ROLE         ${USER_ROLES.values.join(", ")}
  limit EMAIL [SLUG …]    limits to these companies; without any, lifts the limit
  reset EMAIL             prints a link to set a new password; it works once, for a week
  second-factor-off EMAIL sign-in asks for the password alone again
  sign-out EMAIL          ends every session
  disable EMAIL           the account can no longer sign in
  enable EMAIL            it can again
  list                    everyone who has an account`;

const CONSOLE: Actor = { kind: "system", name: "npm run user" };

type Asked = { email?: string; rest: string[]; name?: string; role?: string; company?: string[]; "password-stdin"?: boolean };
type Command = (db: Database, asked: Asked) => Promise<string>;

const wrong = (message: string) => new AppError("invalid", message);

function asEmail(email = ""): string {
  const address = emailAddress(email);
  if (!address) throw wrong(email ? `"${email}" is no e-mail address.` : "Name the account by its e-mail address.");
  return address;
}

async function accountOf(db: Database, { email }: Asked): Promise<{ id: string; email: string }> {
  const address = asEmail(email);
  const user = await db.user.findUnique({ where: { email: address }, select: { id: true, email: true } });
  if (!user) throw new AppError("not-found", `There is no account with the address ${address}.`);
  return user;
}

function asRole(role = ""): UserRole {
  if (!USER_ROLES.has(role)) throw wrong(`ROLE must be one of ${USER_ROLES.values.join(", ")}; it is "${role}".`);
  return role;
}

async function companyIds(db: Database, slugs: readonly string[]): Promise<string[]> {
  const found = await db.record.findMany({ where: { kind: "company", slug: { in: [...slugs] }, deletedAt: null }, select: { id: true, slug: true } });
  const missing = slugs.filter((slug) => !found.some((record) => record.slug === slug));
  if (missing.length > 0) throw wrong(`There is no company ${missing.join(", ")}: name it as its address does, such as ascentage-pharma.`);
  return found.map(({ id }) => id);
}

async function passwordFromInput(own: string[]): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const problem = await passwordProblem(password, own);
  if (problem) throw wrong(problem);
  return password;
}

/** A command that does one thing to one account. */
const toAccount =
  (run: (db: Database, id: string, rest: string[]) => Promise<unknown>, said: (email: string, rest: string[]) => string): Command =>
  async (db, asked) => {
    const { id, email } = await accountOf(db, asked);
    await run(db, id, asked.rest);
    return said(email, asked.rest);
  };

const link = async (db: Database, id: string) => resetLink(await createReset(db, CONSOLE, id, RESET_HOURS.given));

export const USER_COMMANDS: Record<string, Command> = {
  add: async (db, asked) => {
    const email = asEmail(asked.email);
    const role = asRole(asked.role);
    const { name, problem } = personName(asked.name ?? "");
    if (problem) throw wrong(`--name: ${problem}`);
    const companies = await companyIds(db, asked.company ?? []);
    const password = asked["password-stdin"] ? await passwordFromInput([name, email]) : null;
    const passwordHash = password && (await hashPassword(password));
    const id = await db.$transaction(async (tx) => {
      const made = await createAccount(tx, { email, name, role, companies, passwordHash });
      await logAuthEvent(tx, { kind: "invitation_accepted", email, userId: made, detail: `${USER_ROLES.label(role)}, made on the command line` });
      return made;
    });
    return password ? `${email} can sign in.` : `${email} has an account. This link sets its password; it works once, for a week:\n${await link(db, id)}`;
  },
  role: toAccount(
    (db, id, [role]) => changeRole(db, CONSOLE, id, asRole(role)),
    (email, [role]) => `${email} is ${USER_ROLES.label(asRole(role)).toLowerCase()}.`,
  ),
  limit: toAccount(
    async (db, id, slugs) => changeLimits(db, CONSOLE, id, await companyIds(db, slugs)),
    (email, slugs) => (slugs.length > 0 ? `${email} is limited to ${slugs.join(", ")}.` : `${email} is not limited.`),
  ),
  reset: async (db, asked) => link(db, (await accountOf(db, asked)).id),
  "second-factor-off": toAccount(
    (db, id) => dropSecondFactor(db, CONSOLE, id),
    (email) => `${email} signs in with the password alone.`,
  ),
  "sign-out": toAccount(
    (db, id) => endSessions(db, CONSOLE, id),
    (email) => `Every session of ${email} has ended.`,
  ),
  disable: toAccount(
    (db, id) => disablePerson(db, CONSOLE, id),
    (email) => `${email} is disabled.`,
  ),
  enable: toAccount(
    (db, id) => enablePerson(db, CONSOLE, id),
    (email) => `${email} is enabled.`,
  ),
  list: async (db) => {
    const users = await db.user.findMany({
      select: { email: true, name: true, role: true, disabledAt: true, twoFactorEnabled: true, companies: { select: { company: { select: { name: true } } } } },
      orderBy: { email: "asc" },
    });
    if (users.length === 0) return "Nobody has an account.";
    return users
      .map(({ email, name, role, disabledAt, twoFactorEnabled, companies }) =>
        [email, name, role, companies.map(({ company }) => company.name).join(", ") || "no limit", twoFactorEnabled ? "second factor" : "", disabledAt ? "disabled" : ""].filter(Boolean).join("\t"),
      )
      .join("\n");
  },
};
