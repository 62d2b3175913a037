/**
 * The address that a request came from. Next puts the socket's address into x-forwarded-for; what the sender wrote there
 * is taken away before (instrumentation.ts), unless TRUST_PROXY says how many proxies of ours have added to it.
 */
export function clientAddress(headers: Headers): string | null {
  const hops = Math.max(trustedProxies(), 1);
  const addresses = (headers.get("x-forwarded-for") ?? "").split(",").map((address) => address.trim());
  return addresses.at(-hops) || addresses[0] || null;
}

/** How many proxies in front of us may be believed; none by default. */
export function trustedProxies(value = process.env.TRUST_PROXY || "0"): number {
  if (!/^\d$/.test(value)) throw new Error(`TRUST_PROXY must be the number of proxies in front, such as 1; it is "${value}"`);
  return Number(value);
}
