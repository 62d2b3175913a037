import { build, isBuilt } from "../scripts/steps/build.mjs";
import { generate, isGenerated } from "../scripts/steps/generate.mjs";
import { step } from "../scripts/steps/report.mjs";

const silently = (_name, _text, run) => run();

/** The project itself, built as `npm start` builds it, unless that was done for the files as they are. */
export async function buildApp(databaseUrl, { quiet = false } = {}) {
  const task = quiet ? silently : step;
  if (!isGenerated()) await task("generate", "database client", generate);
  if (!isBuilt()) await task("build", "next build", () => build({ env: { DATABASE_URL: databaseUrl } }));
}
