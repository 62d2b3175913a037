/** What goes wrong before a letter is handed over: the name of the server, its certificate, signing in to it, the address. */
const BEFORE = new Set(["EDNS", "ETLS", "EAUTH", "ENOAUTH", "EOAUTH2", "EENVELOPE", "ECONFIG"]);

type MailError = { code?: string; syscall?: string; responseCode?: number };

/**
 * Whether an error of the mail transport means that nobody got the letter. A connection that breaks while the letter is handed
 * over leaves that open: the server may have taken it, and only its answer be lost.
 */
export function isUndelivered(error: unknown): boolean {
  const { code, syscall, responseCode } = (error ?? {}) as MailError;
  return (responseCode ?? 0) >= 400 || BEFORE.has(code ?? "") || syscall === "connect" || syscall === "getaddrinfo";
}
