import { normalize } from "#lib/records/normalize.ts";
import { remembering } from "./remembering.ts";

/** A name for look-up: without capitals, accents and doubled spaces. */
export const spaced = remembering((text: string): string => normalize(text).replaceAll(/\s+/g, " ").trim());

/** Its letters and digits alone: codes are written with and without hyphens. */
export const letters = remembering((text: string): string => normalize(text).replaceAll(/[^\p{L}\p{N}]/gu, ""));
