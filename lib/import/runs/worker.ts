import { hostname } from "node:os";
import { oneOfProcess } from "#lib/one-of-process.ts";

// Who works on a run. A process that was killed leaves its name behind: on the same machine the process is looked for, from
// elsewhere it is given time to show itself.

/** So long a worker may be silent before another takes its run over. It shows itself far more often. */
export const SILENCE_MS = 60_000;
export const BEAT_MS = 5_000;

/** Those of this process: no copy of this module may take the run of another for left behind. */
const own = oneOfProcess("import-workers", () => new Set<string>());

export function newWorker(): string {
  const worker = `${hostname()}:${process.pid}:${crypto.randomUUID()}`;
  own.add(worker);
  return worker;
}

export const dismiss = (worker: string): void => void own.delete(worker);

/** Whether somebody is at work on a run. */
export function isAtWork({ worker, seenAt }: { worker: string | null; seenAt: Date | null }, now = Date.now()): boolean {
  if (worker === null || seenAt === null || now - seenAt.getTime() > SILENCE_MS) return false;
  const [host, pid] = worker.split(":");
  if (host !== hostname()) return true;
  return Number(pid) === process.pid ? own.has(worker) : isThere(Number(pid));
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
