import "server-only";
import { permanentRedirect, redirect } from "next/navigation";
import { readSettings } from "#lib/auth/settings.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { historyPath, recordPath } from "#lib/records/paths.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";
import { slugNow } from "#lib/records/slug-now.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { findRecord } from "./find-record.ts";
import { loadHistory, type HistoryView } from "./load-history.ts";
import type { RawQuery } from "./read-query.ts";

/**
 * The history that anyone may read, the same for everyone. The address of a record that was renamed or merged leads on; one
 * that names nothing leads to the record's own address, which says so.
 */
export async function publicHistory(kind: RecordKind, written: string, raw: RawQuery): Promise<HistoryView> {
  const db = await liveDatabase();
  const slug = readSlug(written);
  const visible = await db.record.findFirst({ where: { kind, slug, ...VISIBLE }, select: { id: true } });
  const record = visible && (await findRecord(db, kind, slug));
  if (!record) {
    const present = await slugNow(db, kind, slug);
    if (present) permanentRedirect(historyPath(kind, present) as "/");
    redirect(recordPath(kind, encodeURIComponent(slug)) as "/");
  }
  const { namesInPublicHistory } = await readSettings(db);
  return loadHistory(db, record, historyPath(kind, slug), raw, { names: namesInPublicHistory, all: false });
}
