import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { databaseFile } from "#lib/db/database-file.ts";

const LEAST = 32;

/**
 * What cookies are signed and second factors encrypted with: BETTER_AUTH_SECRET, else one that is made once and kept
 * beside the database, where a back-up finds it. Asked for at the first request: the build has neither.
 */
export function authSecret(): string {
  const given = process.env.BETTER_AUTH_SECRET;
  if (given) {
    if (given.length < LEAST) throw new Error(`BETTER_AUTH_SECRET must have at least ${LEAST} characters`);
    return given;
  }
  const file = path.join(path.dirname(databaseFile()), "auth-secret");
  if (!existsSync(file))
    try {
      writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Another process was first.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  return readFileSync(file, "utf8").trim();
}
