import type { RecordKind } from "#lib/db/generated/enums.ts";
import { feedAlternates } from "./alternates.ts";

/** What a feed's address is made of: the subject, and its query. */
export type FeedAddress = { base: string; query: string };

const QUERY: Partial<Record<RecordKind, (record: { slug: string; title: string }) => FeedAddress>> = {
  program: ({ slug }) => ({ base: "program", query: new URLSearchParams({ program: slug }).toString() }),
  molecule: ({ title }) => ({ base: "pipeline", query: new URLSearchParams({ molecule: title }).toString() }),
  company: ({ slug }) => ({ base: "pipeline", query: new URLSearchParams({ company: slug }).toString() }),
  target: ({ slug }) => ({ base: "pipeline", query: new URLSearchParams({ target: slug }).toString() }),
  indication: ({ slug }) => ({ base: "pipeline", query: new URLSearchParams({ indication: slug }).toString() }),
};

/** The feed of a record's page: its own where it is a program, else that of its programs. Null for a kind that has none. */
export const recordFeed = (kind: RecordKind, record: { slug: string; title: string }): FeedAddress | null => QUERY[kind]?.(record) ?? null;

/** The same for the head of the page. */
export function recordAlternates(kind: RecordKind, record: { slug: string; title: string } | null) {
  const feed = record && recordFeed(kind, record);
  return feed ? feedAlternates(feed.base, feed.query) : {};
}
