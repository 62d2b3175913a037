import { labelMoment } from "#lib/dates/label.ts";
import { siteOrigin } from "#lib/env.ts";
import type { ChangeView, Side } from "#lib/history/change-views.ts";
import { originWords } from "#lib/history/origin-words.ts";
import { revisionHref } from "#lib/history/revision-href.ts";
import type { RevisionView, SetView } from "#lib/history/revision-views.ts";
import type { SourceView } from "#lib/history/source-words.ts";
import { recordAddress } from "#lib/records/address.ts";
import { escapeHtml } from "./escape-html.ts";

/** A reader shows an entry whole; the history has the rest. */
const MOST = 40;

/** What a revision changed, for readers that are not a browser on the site: before, after, who said so, and why it was saved. */
export function revisionHtml(revision: RevisionView): string {
  const { set, changes, version } = revision;
  const shown = changes.slice(0, MOST).map((change) => `<li>${changeHtml(change)}</li>`);
  const rest = changes.length - shown.length;
  const more = rest > 0 ? `<p><a href="${escapeHtml(siteOrigin() + revisionHref(revision))}">${rest} more</a></p>` : "";
  return `<p>${escapeHtml(set.reason)}</p><ul>${shown.join("")}</ul>${more}<p>Version ${version}, ${escapeHtml(setLine(set))}</p>`;
}

export function setLine({ at, origin, by, proposer }: SetView): string {
  const who = by ? (proposer ? `, proposed by ${proposer.name}, accepted by ${by.name}` : `, by ${by.name}`) : "";
  return `${labelMoment(at)}, ${originWords(origin)}${who}`;
}

function changeHtml({ label, item, before, after }: ChangeView): string {
  const name = `<b>${escapeHtml(label)}</b>${item ? ` (${escapeHtml(item)})` : ""}`;
  if (before.words === null) return `${name}: ${sideHtml(after)}`;
  return `${name}: ${sideHtml(before)} → ${sideHtml(after)}`;
}

function sideHtml({ words, sources }: Side): string {
  const said = sources.map(sourceHtml).join("; ");
  return `${words === null ? "<i>not stated</i>" : escapeHtml(words)}${said && ` [${said}]`}`;
}

function sourceHtml({ title, slug, locator, stance, unsourcedReason }: SourceView): string {
  if (title === null) return escapeHtml(`unsourced: ${unsourcedReason}`);
  const name = slug === null ? escapeHtml(title) : `<a href="${escapeHtml(recordAddress("source", slug))}">${escapeHtml(title)}</a>`;
  return `${name}${locator ? escapeHtml(`, ${locator}`) : ""}${stance === "contradicts" ? " (contradicts the value)" : ""}`;
}
