import type { Origin } from "./expectation.ts";

/** Where what is not stored as a catalyst is read from; null for what is. */
export const ORIGIN_WORDS: Record<Origin, string | null> = {
  catalyst: null,
  stage: "derived from the program's guidance",
  trial: "derived from the study's registered dates",
  partnership: "derived from the agreement's term",
};
