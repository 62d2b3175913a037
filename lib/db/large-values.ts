import { oneOfProcess } from "#lib/one-of-process.ts";

// Prisma hands the values of a raw statement on as JSON: bytes become base64, a text is escaped, and both are read again at
// the other end. What is large stays here meanwhile, and its name goes in its place: the adapter takes it back by that.

const LARGE = 10_000;
/** One for the process, as the database is. */
const waiting = oneOfProcess("large-values", () => new Map<string, string | Uint8Array>());

const isLarge = (value: unknown): value is string | Uint8Array => (typeof value === "string" || value instanceof Uint8Array) && value.length >= LARGE;

/** What of a client or a transaction runs statements: the client itself is made by the adapter, which takes values from here. */
type Runs = { $executeRawUnsafe(statement: string, ...values: unknown[]): Promise<number> };

/** Runs a statement that may have large values. How many rows it changed. */
export async function executeLarge(tx: Runs, { sql, values }: { sql: string; values: readonly unknown[] }): Promise<number> {
  const names: string[] = [];
  const given = values.map((value) => {
    if (!isLarge(value)) return value;
    // Nobody can have written it.
    const name = crypto.randomUUID();
    waiting.set(name, value);
    names.push(name);
    return name;
  });
  try {
    return await tx.$executeRawUnsafe(sql, ...given);
  } finally {
    for (const name of names) waiting.delete(name);
  }
}

/** The value that goes by this name; what is no name is the value itself. */
export const largeValue = (given: unknown): unknown => (waiting.size > 0 && typeof given === "string" ? (waiting.get(given) ?? given) : given);
