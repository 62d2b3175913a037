import { createServer } from "node:net";
import { Stop } from "./stop.mjs";

const SEEDS = ["all", "interview", "none"];

/** What the environment says, checked; what it does not say, by default. */
export function readSettings(env = process.env) {
  const { PORT = "", HOST = "", SEED = "", SITE_ORIGIN = "" } = env;
  if (!/^\d{1,5}$/.test(PORT || "3000") || Number(PORT || 3000) < 1 || Number(PORT) > 65535)
    throw new Stop(`PORT must be a number from 1 to 65535; it is "${PORT}"`);
  if (SEED && !SEEDS.includes(SEED)) throw new Stop(`SEED must be one of ${SEEDS.join(", ")}; it is "${SEED}"`);
  if (SITE_ORIGIN && !(URL.canParse(SITE_ORIGIN) && /^https?:$/.test(new URL(SITE_ORIGIN).protocol)))
    throw new Stop(`SITE_ORIGIN must be an http or https address such as https://pipeline.example.org; it is "${SITE_ORIGIN}"`);
  checkPeople(env);
  return { port: Number(PORT || 3000), host: HOST || "127.0.0.1" };
}

/** How people come in. The server reads these itself, when it needs them; what is wrong is better said before. */
function checkPeople({ BETTER_AUTH_SECRET = "", TRUST_PROXY = "", SMTP_URL = "", OIDC_ISSUER = "", OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET = "" }) {
  if (BETTER_AUTH_SECRET && BETTER_AUTH_SECRET.length < 32) throw new Stop("BETTER_AUTH_SECRET must have at least 32 characters");
  if (TRUST_PROXY && !/^\d$/.test(TRUST_PROXY)) throw new Stop(`TRUST_PROXY must be the number of proxies in front, such as 1; it is "${TRUST_PROXY}"`);
  // Not shown: it may hold a password.
  if (SMTP_URL && !(URL.canParse(SMTP_URL) && /^smtps?:$/.test(new URL(SMTP_URL).protocol))) throw new Stop("SMTP_URL must be an address such as smtps://user:password@mail.example.org");
  const oidc = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET];
  if (oidc.some(Boolean) && !oidc.every(Boolean)) throw new Stop("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none");
  if (OIDC_ISSUER && !URL.canParse(OIDC_ISSUER)) throw new Stop(`OIDC_ISSUER must be an address such as https://id.example.org; it is "${OIDC_ISSUER}"`);
}

const REASONS = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use: stop what listens there, or choose another, as in PORT=${port < 65535 ? port + 1 : 3000} npm start`,
  EACCES: ({ port }) => `Port ${port} needs rights that this user has not: choose one above 1023, as in PORT=3000 npm start`,
  EADDRNOTAVAIL: ({ host }) => `HOST must be an address of this machine, or 0.0.0.0 for all of them; it is "${host}"`,
};
REASONS.ENOTFOUND = REASONS.EAI_AGAIN = REASONS.EINVAL = REASONS.EADDRNOTAVAIL;

/** Tries the address, and gives it back. */
export async function checkAddress(settings) {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once("error", reject).listen({ ...settings, exclusive: true }, resolve)).catch((error) => {
    throw new Stop(REASONS[error.code]?.(settings) ?? `Cannot listen on ${settings.host}:${settings.port}: ${error.message}`);
  });
  await new Promise((resolve) => probe.close(resolve));
}
