import { build, isBuilt } from "../scripts/steps/build.mjs";
import { generate, isGenerated } from "../scripts/steps/generate.mjs";
import { say, step } from "../scripts/steps/report.mjs";

/** The project itself, built as `npm start` builds it, unless that was done for the files as they are. */
export async function buildApp(databaseUrl) {
  if (!isGenerated()) await step("generate", "database client", generate);
  if (isBuilt()) say("build", "up to date");
  else await step("build", "next build", () => build({ env: { DATABASE_URL: databaseUrl } }));
}
