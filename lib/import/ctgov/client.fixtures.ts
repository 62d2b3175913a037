import type { ClientClock } from "./client-clock.ts";
import { registryClient, type ClientSettings, type RegistryClient } from "./client.ts";
import type { RegistryServer } from "./registry-server.fixtures.ts";

/** Time that passes by sleeping alone; `slept` holds the naps. */
export function madeUpClock(): ClientClock & { slept: number[] } {
  const slept: number[] = [];
  let now = 0;
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted();
      slept.push(Math.round(milliseconds));
      now += milliseconds;
    },
    random: () => 1,
  };
}

/** A client of the server on this machine, which need not wait. */
export const testClient = (server: RegistryServer, settings: Partial<ClientSettings> = {}): RegistryClient =>
  registryClient({ api: server.api, requestsAMinute: 100_000, clock: madeUpClock(), ...settings });
