import type { Database, Transaction } from "#lib/db/client.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import type { Mentionable } from "./mentions.ts";

const ROLES = USER_ROLES.values.filter((role) => USER_ROLES.order(role) >= USER_ROLES.order("analyst"));

/** Everyone who reads comments, and so can be mentioned in one. */
export function commenters(db: Database | Transaction): Promise<Mentionable[]> {
  return db.user.findMany({ where: { disabledAt: null, role: { in: ROLES } }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
}
