export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; name: string; trustEmail: boolean };

/** The identity provider that the environment names; null where it names none. */
export function oidcSettings(env: Record<string, string | undefined> = process.env): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_TRUST_EMAIL } = env;
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) throw new Error("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none");
  if (!URL.canParse(OIDC_ISSUER)) throw new Error(`OIDC_ISSUER must be an address such as https://id.example.org; it is "${OIDC_ISSUER}"`);
  return { issuer: OIDC_ISSUER.replace(/\/$/, ""), clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME || "your identity provider", trustEmail: OIDC_TRUST_EMAIL === "1" };
}

/** What better-auth calls it: a part of the callback's address. */
export const OIDC = "oidc";
