import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { ended, launch, quietly } from "#scripts/steps/run.mjs";

export type OwnServer = { address: string; env: Record<string, string>; stop: () => Promise<void> };

const GRACE_MS = 10_000;

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

async function untilAnswering(address: string) {
  for (;;)
    try {
      await fetch(`${address}/robots.txt`);
      return;
    } catch {
      await setTimeout(100);
    }
}

/** The built app on a new database of its own, which a test may change as it likes; `more` is set in its environment. */
export async function startOwnServer(seed: "interview" | "none", more: (address: string) => Record<string, string> = () => ({})): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "phaseline-own-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: `file:${path.join(folder, "own.db")}`, SEED: seed, SITE_ORIGIN: address, ...more(address) };
  await quietly(null, "node", ["scripts/migrate.mjs"], { env });
  await quietly(null, "node", ["scripts/seed.ts"], { env });
  const child = launch("next", ["start", "--hostname", "127.0.0.1", "--port", String(port)], { env, stdio: "ignore" });
  const end = ended(child);
  await Promise.race([
    untilAnswering(address),
    end.then((code) => {
      throw new Error(`next start ended with ${code}`);
    }),
  ]);
  const stop = async () => {
    child.kill("SIGTERM");
    // A server that waits for a browser to hang up would hold up the tests: it gets a while, and no more.
    const impatient = globalThis.setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    await end;
    clearTimeout(impatient);
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, env, stop };
}
