/** An expected end: one clear line, and the exit code. */
export class Stop extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** Runs a command of the house. Whatever is no Stop is a bug and shows its stack. */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exit(error instanceof Stop ? error.code : 1);
  }
}
