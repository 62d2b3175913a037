import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { ROOT } from "../scripts/steps/run.mjs";

const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
const WAIT_MS = 30_000;
const PAUSE_MS = 100;
/** What Linux counts a process's time in. */
const TICK_MS = 10;

const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Serves the built app in `folder` on 127.0.0.1; resolves once it answers. */
export async function startServer(folder, { env = {}, prefix = [] } = {}) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [command, ...args] = [...prefix, process.execPath, NEXT, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  const child = spawn(command, args, {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", SITE_ORIGIN: address, ...env },
  });
  running.add(child);
  const end = new Promise((resolve) => child.once("close", resolve));
  end.then(() => running.delete(child));
  const until = Date.now() + WAIT_MS;
  while (!(await answers(address))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the server in ${folder} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await end;
  };
  /** As a power cut would end it: with no word to it. */
  const kill = async () => {
    child.kill("SIGKILL");
    await end;
  };
  return { address, stop, kill, processorMs: () => processorMs(child.pid) };
}

/** What a process has used of its core so far; null where there is no /proc. It varies less with what else runs than the clock does. */
function processorMs(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const fields = readFileSync(file, "utf8").replace(/^.*\) /, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

const answers = (address) =>
  fetch(`${address}/favicon.ico`).then(
    () => true,
    () => false,
  );
