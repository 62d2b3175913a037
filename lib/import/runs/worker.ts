import { hostname } from "node:os";

// Who works on a run. A process that was killed leaves its name behind: on the same machine the process is looked for, from
// elsewhere it is given time to show itself.

/** So long a worker may be silent before another takes its run over. It shows itself far more often. */
export const SILENCE_MS = 60_000;
export const BEAT_MS = 5_000;

const kept = globalThis as { phaselineWorkers?: Set<string> };
// Those of this process: the server has this module several times, and none of them may take another one's run for left behind.
const own = (kept.phaselineWorkers ??= new Set());

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
