import type { FeedEntry } from "./subject.ts";

/** A feed before it is written: whole addresses alone. */
export type FeedDocument = {
  title: string;
  /** The feed's own address, and that of the page that shows the same. */
  self: string;
  page: string;
  /** When the latest entry came. */
  updated: Date;
  entries: readonly FeedEntry[];
};
