import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Database } from "#lib/db/client.ts";
import { siteOrigin } from "#lib/env.ts";
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
  });
}

export type Engine = ReturnType<typeof makeEngine>;
