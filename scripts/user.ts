// npm run user -- COMMAND …: accounts from the command line of the machine that holds the database.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDatabase } from "#lib/db/client.ts";
import { databaseFile } from "#lib/db/database-file.ts";
import { AppError } from "#lib/errors.ts";
import { USER_COMMANDS, USAGE } from "./user-commands.ts";

/** How many words a command takes, the e-mail address among them. What it has no place for was meant otherwise. */
const WORDS: Record<string, number> = { list: 0, role: 2, limit: Infinity };

/** Why there is no database to work on; null where there is one. */
function databaseProblem(): string | null {
  try {
    const file = databaseFile();
    return existsSync(file) ? null : `There is no database ${file}: npm start makes it.`;
  } catch (error) {
    return (error as Error).message;
  }
}

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
  const surplus = parsed.positionals.slice(1 + (WORDS[name as string] ?? 1));
  if (surplus.length > 0) {
    console.error(`“${name}” has no place for ${surplus.join(", ")}.\n\n${USAGE}`);
    return 2;
  }
  const problem = databaseProblem();
  if (problem) {
    console.error(problem);
    return 1;
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
