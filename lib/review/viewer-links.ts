import type { Actor } from "#lib/auth/actor.ts";
import { canProposeChange, canUseDesk } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { deskHistoryPath, deskRecordPath, recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { liveRecord } from "./live-record.ts";
import { waitingFor } from "./waiting.ts";

/** What a public page offers to whoever is signed in. `mark` stands out: something waits. `key` follows the link, too. */
export type ViewerLink = { href: string; label: string; mark?: boolean; key?: string };

/** `watched`: whether who looks watches the record; null where they cannot. */
export type ViewerAnswer = { links: ViewerLink[]; watched: boolean | null };

/** Of a record's own page; none for who may not use the desk. */
export async function recordLinks(db: Database, actor: Actor, kind: string, slug: string): Promise<ViewerLink[]> {
  const record = canUseDesk(actor) ? await liveRecord(db, kind, slug) : null;
  if (!record) return [];
  const waiting = await waitingFor(db, actor, record.id);
  const mark = waiting ? [{ ...waiting, mark: true }] : [];
  const own = canProposeChange(actor, record.scope)
    ? [
        { href: `/desk${recordPath(record.kind, record.slug)}/edit`, label: "Edit", key: "e" },
        { href: `/desk/discrepancies/new?${new URLSearchParams({ kind: record.kind, slug: record.slug })}`, label: "Sources disagree" },
      ]
    : [];
  const always = [
    { href: deskRecordPath(record.kind, record.slug), label: "At the desk" },
    { href: deskHistoryPath(record.kind, record.slug), label: "History" },
  ];
  return [...mark, ...own, ...always];
}

/** Of a list or of the pipeline: what is shown there can be changed together. `query` is that of its address. */
export function listLinks(actor: Actor, kind: string, query: string): ViewerLink[] {
  if (!canUseDesk(actor) || !RECORD_KINDS.has(kind)) return [];
  const entries = new URLSearchParams(query.slice(0, MOST_QUERY));
  entries.set("kind", kind);
  return [{ href: `/desk/bulk?${entries}`, label: "Change these" }];
}

const MOST_QUERY = 4000;
