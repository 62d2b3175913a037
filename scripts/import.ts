// npm run import -- COMMAND …: imports from the command line of the machine that holds the database. A running server sees
// what is accepted here in the log of revisions, as it sees its own writes.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDatabase } from "#lib/db/client.ts";
import { databaseFile } from "#lib/db/database-file.ts";
import { AppError } from "#lib/errors.ts";
import { COMMANDS, QUESTION_OPTIONS, USAGE, type Asked } from "./import-commands.ts";

/** Options of a question that may be given several times. */
const SEVERAL = new Set(["nct", "status", "phase"]);
const text = { type: "string" } as const;
const OPTIONS = {
  ...Object.fromEntries(QUESTION_OPTIONS.map((name) => [name, { ...text, ...(SEVERAL.has(name) ? { multiple: true } : {}) }])),
  certain: { type: "boolean" }, all: { type: "boolean" }, as: text, reason: text, schedule: text, help: { type: "boolean", short: "h" },
} as const;

async function run(): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { help, ...options } = parsed.values as Asked & { help?: boolean };
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const [name, ...words] = parsed.positionals;
  const command = name && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`${name ? `There is no command “${name}”.` : "Say what to do."}\n\n${USAGE}`);
    return 2;
  }
  const file = databaseFile();
  if (!existsSync(file)) {
    console.error(`There is no database ${file}: npm start makes it.`);
    return 1;
  }
  const db = openDatabase();
  try {
    return await command(db, { ...options, words });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await db.$disconnect();
  }
}

process.exitCode = await run();
