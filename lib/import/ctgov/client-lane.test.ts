import { expect, test, vi } from "vitest";
import { CLIENT_CLOCK } from "./client-clock.ts";
import { laneTo } from "./client-lane.ts";

// The server has each module several times: what a page asks goes by the same lane as what is followed by the clock.
test("to one host there is one lane, whichever copy of the module asks for it", async () => {
  const lane = laneTo("https://registry.example", 50, CLIENT_CLOCK);
  vi.resetModules();
  const other = await import("./client-lane.ts");
  expect(other.laneTo).not.toBe(laneTo);
  expect(other.laneTo("https://registry.example", 50, CLIENT_CLOCK)).toBe(lane);
  expect(other.laneTo("https://another.example", 50, CLIENT_CLOCK)).not.toBe(lane);
});
