import { setTimeout } from "node:timers/promises";
import { ended, expectSignals, launch } from "./run.mjs";
import { Stop } from "./stop.mjs";

const PAUSE_MS = 100;
const ANY = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };

/** The address at which this machine reaches the server. */
export function addressOf({ host, port }) {
  return `http://${ANY[host] ?? (host.includes(":") ? `[${host}]` : host)}:${port}`;
}

async function untilAnswering(address) {
  for (;;)
    try {
      const response = await fetch(address, { redirect: "manual" });
      await response.body?.cancel();
      return true;
    } catch {
      await setTimeout(PAUSE_MS);
    }
}

/** Serves until a signal ends it; `onReady` is called once the server really answers. */
export async function serve(mode, settings, { env, onReady }) {
  const child = launch("next", [mode, "--hostname", settings.host, "--port", String(settings.port)], { env, stdio: ["ignore", "pipe", "inherit"] });
  expectSignals();
  let held = "";
  let ready = false;
  child.stdout.setEncoding("utf8").on("data", (text) => {
    // What Next says of its own address would only repeat ours.
    if (ready) process.stdout.write(text);
    else held += text;
  });
  const end = ended(child);
  ready = await Promise.race([end.then(() => false), untilAnswering(addressOf(settings))]);
  if (ready) onReady(addressOf(settings));
  const code = await end;
  throw new Stop(`${ready ? "" : `${held.trim()}\n`}The server ended by itself (exit code ${code}).`, code || 1);
}
