import { setTimeout } from "node:timers/promises";

/** Time and chance as the client has them; a test has its own. */
export type ClientClock = {
  /** Milliseconds since some moment. */
  now: () => number;
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
};

export const CLIENT_CLOCK: ClientClock = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  },
  random: () => Math.random(),
};
