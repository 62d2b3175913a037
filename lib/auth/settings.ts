import type { Database, Transaction } from "#lib/db/client.ts";
import type { ReviewPolicy } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { Actor } from "./actor.ts";
import { canChangeSettings } from "./permissions.ts";

export type Settings = { review: ReviewPolicy; openRegistration: boolean; namesInPublicHistory: boolean };

export const DEFAULT_SETTINGS: Settings = { review: "analysts", openRegistration: false, namesInPublicHistory: false };

/** What holds now. The gate reads it inside its own transaction. */
export async function readSettings(db: Database | Transaction): Promise<Settings> {
  const row = await db.setting.findUnique({ where: { id: "site" }, select: { review: true, openRegistration: true, namesInPublicHistory: true } });
  return row ?? DEFAULT_SETTINGS;
}

/** Returns what was changed, in words; nothing changes, and nothing is logged, where all is as it was. */
export async function changeSettings(db: Database, actor: Actor, wanted: Settings, ipAddress: string | null = null): Promise<string[]> {
  if (!canChangeSettings(actor)) throw new AppError("forbidden", "Only administrators change the settings.");
  return db.$transaction(async (tx) => {
    const before = await readSettings(tx);
    const changed = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).filter((name) => before[name] !== wanted[name]).map((name) => `${name}: ${before[name]} → ${wanted[name]}`);
    if (changed.length === 0) return [];
    const { review, openRegistration, namesInPublicHistory } = wanted;
    const values = { review, openRegistration, namesInPublicHistory, updatedAt: new Date() };
    await tx.setting.upsert({ where: { id: "site" }, create: { id: "site", ...values }, update: values });
    await tx.authEvent.create({
      data: { kind: "settings_changed", at: new Date(), byUserId: actor.kind === "person" ? actor.id : null, ipAddress, detail: changed.join("; ") },
    });
    return changed;
  });
}
