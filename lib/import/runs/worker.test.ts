import { expect, test, vi } from "vitest";
import { dismiss, isAtWork, newWorker } from "./worker.ts";

// The server has each module several times: what works on imports by the clock is another one than what a page asks.
test("a worker of this process is known by each copy of the module", async () => {
  const mine = { worker: newWorker(), seenAt: new Date() };
  vi.resetModules();
  const other = await import("./worker.ts");
  expect(other.isAtWork).not.toBe(isAtWork);
  expect(other.isAtWork(mine)).toBe(true);
  dismiss(mine.worker);
  expect(other.isAtWork(mine)).toBe(false);
});
