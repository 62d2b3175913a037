import { Feed } from "feed";
import { escapeHtml } from "./escape-html.ts";
import type { FeedDocument } from "./document.ts";

/** RFC 4287. */
export function writeAtom({ title, self, page, updated, entries }: FeedDocument): string {
  const feed = new Feed({ id: self, title, link: page, feedLinks: { atom: self }, updated, author: { name: "Phaseline" }, generator: "Phaseline" });
  // The library says of a title that it is HTML.
  for (const { id, title: name, link, at, html } of entries) feed.addItem({ id, title: escapeHtml(name), link, date: at, published: at, content: html });
  return feed.atom1();
}
