const BYTE = "[89abAB][0-9a-fA-F]";

/** What may follow a per cent sign: one character of UTF-8 (RFC 3629), each of its bytes in two hexadecimal digits. */
const CHARACTER = [
  "[0-7][0-9a-fA-F]",
  `(?:[cC][2-9a-fA-F]|[dD][0-9a-fA-F])%${BYTE}`,
  `[eE]0%[abAB][0-9a-fA-F]%${BYTE}`,
  `[eE][1-9a-cA-Ce-fE-F]%${BYTE}%${BYTE}`,
  `[eE][dD]%[89][0-9a-fA-F]%${BYTE}`,
  `[fF]0%[9abAB][0-9a-fA-F]%${BYTE}%${BYTE}`,
  `[fF][1-3]%${BYTE}%${BYTE}%${BYTE}`,
  `[fF]4%8[0-9a-fA-F]%${BYTE}%${BYTE}`,
].join("|");

/**
 * The paths that decodeURIComponent refuses, as a pattern for the rewrites of next.config.ts. Left to Next, such an
 * address fails where a page with a parameter is looked for, and is answered with a bare 500.
 */
export const UNDECODABLE_PATH = `/:path((?:[^%]|%(?:${CHARACTER}))*%(?!${CHARACTER}).*)`;
