// Runs the tools of the project. This and what it needs also run on the system's Node, before anything is installed.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Stop } from "./stop.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BIN = path.join(ROOT, "node_modules", ".bin");
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const GRACE_MS = 5000;
const running = new Set();

/**
 * Starts a tool by its name in node_modules/.bin, or a program of the system. It ends with this process.
 * @returns {import("node:child_process").ChildProcess}
 */
export function launch(command, args, { env = {}, stdio = "inherit" } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio,
    env: { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...process.env, PATH: [BIN, process.env.PATH].join(path.delimiter), ...env },
  });
  running.add(child);
  for (const event of ["exit", "error"]) child.once(event, () => running.delete(child));
  return child;
}

/** Resolves with the exit code; a child that a signal ended counts as 128 and the signal's number. */
export const ended = (child) =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + (SIGNALS[signal] ?? 9)));
  });

/**
 * Runs to the end with the output kept back: it is returned, or shown where the tool fails. `what` fails is said only of
 * foreign tools; our own say it themselves.
 */
export async function quietly(what, command, args, options) {
  const child = launch(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await ended(child);
  if (code !== 0) throw new Stop([output.trim(), what && `${what} failed (exit code ${code})`].filter(Boolean).join("\n"), code);
  return output.trim();
}

let exitCode = null;
/** From here on a signal is the usual way to end, and no failure. */
export const expectSignals = () => {
  exitCode = 0;
};

for (const [signal, number] of Object.entries(SIGNALS))
  process.on(signal, () => {
    const code = exitCode ?? 128 + number;
    if (running.size === 0) process.exit(code);
    for (const child of running) {
      child.kill(signal);
      child.once("exit", () => running.size === 0 && process.exit(code));
    }
    setTimeout(() => {
      for (const child of running) child.kill("SIGKILL");
      process.exit(code);
    }, GRACE_MS).unref();
  });
