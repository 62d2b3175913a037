// oxlint-disable-next-line no-control-regex
const PLAIN = /^[\0-\x7f]*$/;

/** Folded for look-up: lower case, without accents and other marks. */
export const normalize = (text: string): string => (PLAIN.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
