import { oneOfProcess } from "#lib/one-of-process.ts";
import type { ClientClock } from "./client-clock.ts";

/** To one host one request at a time, and no more than so many a minute, whoever asks in this process. */
export class Lane {
  readonly #gap: number;
  readonly #clock: ClientClock;
  #last: Promise<unknown> = Promise.resolve();
  #free = 0;

  constructor(requestsAMinute: number, clock: ClientClock) {
    this.#gap = 60_000 / requestsAMinute;
    this.#clock = clock;
  }

  /** Runs when all before it have ended. `turn` is awaited before each request, those that are tried again among them. */
  run<Result>(work: (turn: () => Promise<void>) => Promise<Result>, signal: AbortSignal): Promise<Result> {
    const turn = async () => {
      const wait = this.#free - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(wait, signal);
      this.#free = this.#clock.now() + this.#gap;
    };
    const result = this.#last.then(() => {
      signal.throwIfAborted();
      return work(turn);
    });
    this.#last = result.catch(() => {});
    return result;
  }
}

const lanes = oneOfProcess("registry-lanes", () => new Map<string, Lane>());

export function laneTo(origin: string, requestsAMinute: number, clock: ClientClock): Lane {
  const key = `${origin} ${requestsAMinute}`;
  const lane = lanes.get(key) ?? new Lane(requestsAMinute, clock);
  lanes.set(key, lane);
  return lane;
}
