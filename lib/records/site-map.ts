import "server-only";
import { liveDatabase } from "#lib/db/pages.ts";
import { siteOrigin } from "#lib/env.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { listPath, recordPath } from "./paths.ts";
import { VISIBLE } from "./visible.ts";

/** What the protocol allows in one file. */
const MOST = 50_000;

/** Every page that search engines should know: the lists, and each published record. */
export async function publishedPages() {
  const db = await liveDatabase();
  const lists = [...new Set(RECORD_KINDS.values.map(listPath)), "/changes"];
  const records = await db.record.findMany({
    where: VISIBLE,
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: MOST - lists.length,
    select: { kind: true, slug: true, updatedAt: true },
  });
  return [
    ...lists.map((path) => ({ url: `${siteOrigin()}${path}` })),
    ...records.map(({ kind, slug, updatedAt }) => ({ url: `${siteOrigin()}${recordPath(kind, slug)}`, lastModified: updatedAt })),
  ];
}
