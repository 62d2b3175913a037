import { mkdtempSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { BROWSER_ARGS, installedBrowsers } from "./scripts/steps/browser.mjs";

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, "127.0.0.1", resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}

// Every worker reads this file too: what the first reader chose reaches the others through the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_FOLDER ??= mkdtempSync(path.join(tmpdir(), "phaseline-e2e-"));
process.env.E2E_DATABASE_URL = `file:${path.join(process.env.E2E_FOLDER, "e2e.db")}`;
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: "list",
  // A guard against hanging, not a measure: a busy machine takes its time over the accessibility rules.
  timeout: 240_000,
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    // Without a film of each test: two cores draw for both workers and for the browser that is tested.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: true },
    launchOptions: { ...installedBrowsers()[0], args: BROWSER_ARGS },
  },
  webServer: {
    command: "node scripts/serve-for-e2e.mjs",
    url: `${baseURL}/robots.txt`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
