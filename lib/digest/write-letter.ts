import type { Mail } from "#lib/auth/mail.ts";
import { labelMoment } from "#lib/dates/label.ts";
import { siteOrigin } from "#lib/env.ts";
import { escapeHtml } from "#lib/feeds/escape-html.ts";
import { changeLine } from "#lib/history/change-title.ts";
import { revisionHref } from "#lib/history/revision-href.ts";
import type { Gone } from "#lib/watches/gone.ts";
import { moveWords } from "#lib/watches/move-words.ts";
import { newsBySet } from "#lib/watches/news-by-set.ts";
import type { News, NewsItem } from "#lib/watches/news.ts";

/** A letter says what moved; the history it leads to has all of it. */
const MOST_CHANGES = 6;

type Told = { to: string; news: News; gone: readonly Gone[]; token: string };
/** One record of the letter. */
type Part = { title: string; why: string; lines: string[]; link: string };
type SetPart = { title: string; when: string; parts: Part[] };

/** What changed of what somebody watches, as text and as HTML, with the link that ends the letters. */
export function writeLetter({ to, news, gone, token }: Told): Mail {
  const sets = newsBySet(news.items).map(({ set, items }): SetPart => ({ title: set.reason, when: labelMoment(set.at), parts: items.map(toPart) }));
  const lost = gone.map(({ title, now }) => `${title} is no longer published.${now ? ` It turned out to be ${now.title}.` : ""}`);
  const count = news.items.length + news.more + gone.length;
  const [page, stop] = [`${siteOrigin()}/account/notifications`, `${siteOrigin()}/unsubscribe/${token}`];
  const more = news.more > 0 ? `${news.more} earlier changes are left out of this letter.` : null;
  return {
    to,
    subject: count === 1 ? "Phaseline: 1 change of what you watch" : `Phaseline: ${count} changes of what you watch`,
    text: asText(sets, lost, more, page, stop),
    html: asHtml(sets, lost, more, page, stop),
    // RFC 8058: a mail program can end the letters by itself, by one POST to this address.
    headers: { "List-Unsubscribe": `<${siteOrigin()}/api/unsubscribe/${token}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}

function toPart({ revision, by }: NewsItem): Part {
  const { record, version, changes } = revision;
  const lines = changes.slice(0, MOST_CHANGES).map((change) => changeLine(change));
  const rest = changes.length - lines.length;
  return {
    title: version === 1 ? `${record.title}: now tracked` : record.title,
    why: `By your watch on ${by.map(moveWords).join(", ")}`,
    lines: rest > 0 ? [...lines, `and ${rest} more`] : lines,
    link: siteOrigin() + revisionHref(revision),
  };
}

function asText(sets: readonly SetPart[], lost: readonly string[], more: string | null, page: string, stop: string): string {
  const part = ({ title, why, lines, link }: Part) => [`* ${title}`, ...lines.map((line) => `  - ${line.replaceAll("\n", " ")}`), `  ${why}`, `  ${link}`].join("\n");
  const blocks = [
    "What changed of what you watch on Phaseline:",
    ...sets.map(({ title, when, parts }) => [`${title} (${when})`, ...parts.map(part)].join("\n\n")),
    ...lost,
    more,
    `All of it: ${page}`,
    `To get no more of these letters: ${stop}`,
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function asHtml(sets: readonly SetPart[], lost: readonly string[], more: string | null, page: string, stop: string): string {
  const link = (href: string, words: string) => `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
  const part = ({ title, why, lines, link: href }: Part) =>
    `<li><p><b>${link(href, title)}</b></p><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul><p>${escapeHtml(why)}</p></li>`;
  const blocks = [
    "<p>What changed of what you watch on Phaseline:</p>",
    ...sets.map(({ title, when, parts }) => `<h2 style="font-size:1.1em">${escapeHtml(title)} (${escapeHtml(when)})</h2><ul>${parts.map(part).join("")}</ul>`),
    ...lost.map((line) => `<p>${escapeHtml(line)}</p>`),
    more && `<p>${escapeHtml(more)}</p>`,
    `<p>${link(page, "All of it")} · ${link(stop, "No more of these letters")}</p>`,
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Phaseline</title></head><body>${blocks.filter(Boolean).join("")}</body></html>\n`;
}
