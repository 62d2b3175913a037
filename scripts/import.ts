// npm run import -- COMMAND …: imports from the command line of the machine that holds the database. A running server sees
// what is accepted here in the log of revisions, as it sees its own writes.
import { parseArgs } from "node:util";
import { COMMANDS, QUESTION_OPTIONS, USAGE, type Asked } from "./import-commands.ts";
import { onDatabase } from "./on-database.ts";

/** Options of a question that may be given several times. */
const SEVERAL = new Set(["nct", "status", "phase"]);
const text = { type: "string" } as const;
const OPTIONS = {
  ...Object.fromEntries(QUESTION_OPTIONS.map((name) => [name, { ...text, ...(SEVERAL.has(name) ? { multiple: true } : {}) }])),
  certain: { type: "boolean" }, all: { type: "boolean" }, as: text, reason: text, schedule: text, help: { type: "boolean", short: "h" },
} as const;

// Whoever reads a long list may have enough of it: `| head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

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
  return onDatabase((db) => command(db, { ...options, words }));
}

process.exitCode = await run();
