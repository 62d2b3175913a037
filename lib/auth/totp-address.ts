const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What the secret is called where it is typed into a device: base 32, without padding. */
export function base32(text: string): string {
  let bits = "";
  for (const byte of new TextEncoder().encode(text)) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/** The address that a device reads from the picture. */
export function totpAddress(secret: string, email: string, issuer = "Phaseline"): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer, algorithm: "SHA1", digits: "6", period: "30" });
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(email)}?${query}`;
}
