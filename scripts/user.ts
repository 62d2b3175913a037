// npm run user -- COMMAND …: accounts from the command line of the machine that holds the database.
import { parseArgs } from "node:util";
import { openDatabase } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { USER_COMMANDS, USAGE } from "./user-commands.ts";

async function run(): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { name: { type: "string" }, role: { type: "string" }, company: { type: "string", multiple: true }, "password-stdin": { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const [name, email, ...rest] = parsed.positionals;
  const command = name && Object.hasOwn(USER_COMMANDS, name) ? USER_COMMANDS[name] : undefined;
  if (parsed.values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!command) {
    console.error(`${name ? `There is no command "${name}".` : "Say what to do."}\n\n${USAGE}`);
    return 2;
  }
  const db = openDatabase();
  try {
    console.log(await command(db, { email, rest, ...parsed.values }));
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await db.$disconnect();
  }
}

process.exitCode = await run();
