// A part of the browser tests (playwright.config.ts): the built app on a freshly seeded database of its own. Tests may
// write to that database; it goes when the server does.
import { rmSync } from "node:fs";
import { build, isBuilt } from "./steps/build.mjs";
import { generateIfStale } from "./steps/generate.mjs";
import { quietly } from "./steps/run.mjs";
import { serve } from "./steps/serve.mjs";
import { main } from "./steps/stop.mjs";

const { E2E_PORT, E2E_FOLDER, E2E_DATABASE_URL } = process.env;

await main(async () => {
  process.on("exit", () => rmSync(E2E_FOLDER, { recursive: true, force: true }));
  const env = { DATABASE_URL: E2E_DATABASE_URL, SEED: "all", SITE_ORIGIN: `http://127.0.0.1:${E2E_PORT}` };
  await generateIfStale();
  await quietly(null, "node", ["scripts/migrate.mjs"], { env });
  await quietly(null, "node", ["scripts/seed.ts"], { env });
  if (!isBuilt()) await build({ env });
  await serve("start", { host: "127.0.0.1", port: Number(E2E_PORT) }, { env, onReady: (address) => console.log(address) });
});
