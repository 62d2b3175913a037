import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import type { Database } from "#lib/db/client.ts";
import { siteOrigin } from "#lib/env.ts";
import { clientAddress } from "./client-address.ts";
import { logAuthEvent } from "./log.ts";
import { mayComeIn, takeWaitingInvitation } from "./newcomers.ts";
import { OIDC, oidcSettings } from "./oidc.ts";
import { PASSWORD_LENGTH } from "./password-rules.ts";
import { authSecret } from "./secret.ts";

const DAY = 24 * 60 * 60;

/** better-auth on our tables. What may be asked of it from outside stands in app/api/auth; the rest is called from here. */
export function makeEngine(db: Database) {
  return betterAuth({
    baseURL: siteOrigin(),
    secret: authSecret(),
    database: prismaAdapter(db, { provider: "sqlite" }),
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: { enabled: true, disableSignUp: true, autoSignIn: false, minPasswordLength: PASSWORD_LENGTH.least, maxPasswordLength: PASSWORD_LENGTH.most },
    user: { additionalFields: { role: { type: "string", required: false, input: false }, disabledAt: { type: "date", required: false, input: false } } },
    session: { expiresIn: 14 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
    // What we call ourselves is counted in `rate-limit.ts`, by account and by address.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: "phaseline" },
    account: { accountLinking: { enabled: true, trustedProviders: [], updateUserInfoOnLink: false } },
    onAPIError: { errorURL: "/sign-in" },
    plugins: [
      twoFactor({ issuer: "Phaseline", backupCodeOptions: { amount: 10, storeBackupCodes: "encrypted" } }),
      genericOAuth({ config: identityProvider() }),
    ],
    databaseHooks: {
      user: {
        create: {
          before: async ({ email, emailVerified }) => ((await mayComeIn(db, { email, emailVerified: emailVerified === true })) ? { data: { role: "reader" } } : false),
          after: (user) => takeWaitingInvitation(db, user),
        },
      },
      session: {
        create: {
          before: async ({ userId }) => ((await isEnabled(db, userId)) ? undefined : false),
          after: async ({ userId }, context) => {
            if (context?.path?.startsWith("/callback/"))
              await logAuthEvent(db, { kind: "signed_in", userId, ipAddress: clientAddress(context.headers ?? new Headers()), detail: "identity provider" });
          },
        },
      },
    },
  });
}

export type Engine = ReturnType<typeof makeEngine>;

async function isEnabled(db: Database, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user?.disabledAt === null;
}

function identityProvider() {
  const settings = oidcSettings();
  if (!settings) return [];
  const { issuer, clientId, clientSecret, name, trustEmail } = settings;
  return [
    {
      providerId: OIDC,
      name,
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      scopes: ["openid", "email", "profile"],
      pkce: true,
      requireIdTokenVerification: true,
      mapProfileToUser: (profile: Record<string, unknown>) => ({
        name: String(profile.name ?? profile.preferred_username ?? profile.email ?? ""),
        image: undefined,
        ...(trustEmail ? { emailVerified: true } : {}),
      }),
    },
  ];
}
