import type { FeedDocument } from "./document.ts";

/** JSON Feed 1.1. It is plain JSON; libraries write version 1. */
export function writeJsonFeed({ title, self, page, entries }: FeedDocument): string {
  const items = entries.map(({ id, title: name, link, at, html }) => ({
    id,
    url: link,
    title: name,
    content_html: html,
    date_published: at.toISOString(),
    date_modified: at.toISOString(),
  }));
  const feed = { version: "https://jsonfeed.org/version/1.1", title, home_page_url: page, feed_url: self, authors: [{ name: "Phaseline" }], language: "en", items };
  return JSON.stringify(feed, null, 1);
}
