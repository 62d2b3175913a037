import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { deskPath, editPath } from "./paths.ts";
import { setDeleted } from "./set-deleted.ts";

/** Reads the form of the page that deletes and brings back; answers where to go on. */
export async function runDelete(db: Database, person: Person, form: FormData): Promise<string> {
  const [kind = "", recordId = "", version = "", wanted = ""] = ["kind", "record", "version", "wanted"].map((name) => String(form.get(name) ?? ""));
  if (!RECORD_KINDS.has(kind) || !/^\d{1,9}$/.test(version) || (wanted !== "deleted" && wanted !== "present")) throw new AppError("invalid", "This form is out of date. Load the page again.");
  const done = await setDeleted(db, person, { recordId, version: Number(version), deleted: wanted === "deleted", reason: String(form.get("reason") ?? "") });
  if (done.outcome === "proposed") return `${editPath(kind, done.slug)}?proposed=${done.proposalId}`;
  return wanted === "deleted" ? `${deskPath(kind)}?standing=deleted` : editPath(kind, done.slug);
}
