import { expect, test, vi } from "vitest";
import { oneOfProcess } from "./one-of-process.ts";

test("a thing is made once, whichever copy of the module asks for it", async () => {
  const make = vi.fn<() => Set<string>>(() => new Set());
  const first = oneOfProcess("a test", make);
  vi.resetModules();
  const copy = await import("./one-of-process.ts");
  expect(copy.oneOfProcess).not.toBe(oneOfProcess);
  expect(copy.oneOfProcess("a test", make)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  expect(copy.oneOfProcess("another", make)).not.toBe(first);
});

test("what cannot be made is made the next time", () => {
  const make = vi.fn<() => string>().mockImplementationOnce(() => { throw new Error("not yet"); }).mockReturnValue("made");
  expect(() => oneOfProcess("late", make)).toThrow("not yet");
  expect(oneOfProcess("late", make)).toBe("made");
});
