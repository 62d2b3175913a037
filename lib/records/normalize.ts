/** Folded for look-up: lower case, without accents and other marks. */
export const normalize = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
