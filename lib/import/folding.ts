import { normalize } from "#lib/records/normalize.ts";

/** A name for look-up: without capitals, accents and doubled spaces. */
export const spaced = (text: string): string => normalize(text).replaceAll(/\s+/g, " ").trim();

/** Its letters and digits alone: codes are written with and without hyphens. */
export const letters = (text: string): string => normalize(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
