// npm run user -- COMMAND …: accounts from the command line of the machine that holds the database.
import { parseArgs } from "node:util";
import { USER_COMMANDS, USAGE } from "./user-commands.ts";
import { onDatabase } from "./on-database.ts";

/** How many words a command takes, the e-mail address among them. What it has no place for was meant otherwise. */
const WORDS: Record<string, number> = { list: 0, role: 2, limit: Infinity };

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
  return onDatabase(async (db) => {
    console.log(await command(db, { email, rest, ...parsed.values }));
    return 0;
  });
}

process.exitCode = await run();
