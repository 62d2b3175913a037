import { databaseFile } from "#lib/db/database-file.ts";
import { build, isBuilt } from "./build.mjs";
import { prepareDatabaseFolder } from "./database.mjs";
import { generateIfStale } from "./generate.mjs";
import { say, step } from "./report.mjs";
import { quietly } from "./run.mjs";
import { serve } from "./serve.mjs";
import { Stop } from "./stop.mjs";

function locateDatabase() {
  try {
    const file = databaseFile();
    prepareDatabaseFolder(file);
    return file;
  } catch (error) {
    throw new Stop(error.message);
  }
}

/** Everything from the installed dependencies to the server; on the project's own Node. */
export async function start(settings, development) {
  const file = locateDatabase();
  // Given to every child, so that none looks for another, in an .env file for instance.
  const env = { DATABASE_URL: `file:${file}` };
  await generateIfStale();
  say("database", file);
  for (const [name, script] of [["migrate", "migrate.mjs"], ["days", "derive-days.ts"], ["seed", "seed-empty.ts"]])
    say(name, (await quietly(null, "node", [`scripts/${script}`], { env })).replaceAll("\n", "; "));
  const firstAdministrator = await quietly(null, "node", ["scripts/first-administrator.ts"], { env });
  if (!development) {
    if (isBuilt()) say("build", "up to date");
    else await step("build", "next build (a minute, more or less)", () => build({ env }));
  }
  await serve(development ? "dev" : "start", settings, {
    env,
    onReady: (address) => {
      say("ready", `${address} (Ctrl-C ends it)`);
      if (firstAdministrator) say("people", `none is an administrator yet. This link makes the first, once:\n${" ".repeat(10)}${process.env.SITE_ORIGIN || address}${firstAdministrator}`);
    },
  });
}
