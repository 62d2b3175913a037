import type { Database, Transaction } from "#lib/db/client.ts";
import type { ReviewPolicy } from "#lib/db/generated/enums.ts";

export type Settings = { review: ReviewPolicy; openRegistration: boolean; namesInPublicHistory: boolean };

const DEFAULTS: Settings = { review: "analysts", openRegistration: false, namesInPublicHistory: false };

/** The settings of the site; what nobody has set is at its default. */
export async function readSettings(db: Database | Transaction): Promise<Settings> {
  const row = await db.setting.findUnique({ where: { id: "site" }, select: { review: true, openRegistration: true, namesInPublicHistory: true } });
  return row ?? DEFAULTS;
}
