/**
 * The address that a request came from. Next puts the socket's address into x-forwarded-for; what the sender wrote there
 * is taken away before (instrumentation.ts), unless TRUST_PROXY says how many proxies of ours have added to it.
 */
export function clientAddress(headers: Headers): string | null {
  const hops = Math.max(trustedProxies(), 1);
  const addresses = (headers.get("x-forwarded-for") ?? "").split(",").map((address) => address.trim());
  const address = addresses.at(-hops) || addresses[0];
  // An address of IPv4 that came in through a socket of IPv6.
  return address?.replace(/^::ffff:(?=\d+\.)/i, "") || null;
}

/** What tries are counted by: of IPv6 the first half, for whoever has one such address has as many as they like. */
export function addressGroup(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const groups = tail === undefined ? before : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0"), ...after];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

/** How many proxies in front of us may be believed; none by default. */
export function trustedProxies(value = process.env.TRUST_PROXY || "0"): number {
  if (!/^\d$/.test(value)) throw new Error(`TRUST_PROXY must be the number of proxies in front, such as 1; it is "${value}"`);
  return Number(value);
}
