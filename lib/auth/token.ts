import { createHash, randomBytes } from "node:crypto";

/** What a one-time link ends in. Only its hash is kept, so that nobody makes links out of a copy of the database. */
export const newToken = (): string => randomBytes(32).toString("base64url");
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
