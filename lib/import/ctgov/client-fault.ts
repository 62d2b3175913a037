import { AppError } from "#lib/errors.ts";
import type { ClientClock } from "./client-clock.ts";

/** A fault that may have passed when the same is asked again. */
export class PassingFault extends AppError {
  /** Milliseconds that the host asks to wait. */
  readonly wait: number | null;
  constructor(message: string, wait: number | null = null) {
    super("upstream", message);
    this.wait = wait;
  }
}

/** An answer over the limit of its size: half as many studies may fit. */
export class TooLarge extends AppError {
  constructor(message: string) {
    super("upstream", message);
  }
}

const FIRST_MS = 1000;
const LONGEST_MS = 60_000;
/** Longer than this nobody waits for a host: the run says so, and can be gone on with. */
const MAX_ASKED_MS = 600_000;

/** Asks again after a passing fault, each time later, and at most so often. */
export async function patiently<Result>(tries: number, clock: ClientClock, signal: AbortSignal, once: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++)
    try {
      return await once();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PassingFault)) throw error;
      if (attempt >= tries) throw new AppError("upstream", `${error.message} It was asked ${tries === 1 ? "once" : `${tries} times`}.`);
      if ((error.wait ?? 0) > MAX_ASKED_MS)
        throw new AppError("upstream", `${error.message} It asks to wait ${Math.ceil(error.wait! / 60_000)} minutes: go on later.`);
      const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
      // Several that wait for one host must not come back at one moment.
      await clock.sleep(Math.max(error.wait ?? 0, longest * (0.5 + clock.random() / 2)), signal);
    }
}

/** Milliseconds of a Retry-After header: seconds, or a date. */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
