"use client";

import { Link } from "#components/ui/link.tsx";
import type { Decided } from "#lib/import/decide/accept-set.ts";
import { counted } from "#lib/import/desk/words.ts";
import { changeSetPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

const MOST_NAMED = 12;

/** What accepting came to: what was saved or proposed and where to read it, what came along, what was left and why. */
export function DecidedLine({ decided: { accepted, proposed, nothingToDo, noted, stale, overtaken, left, along, leftOpen, cameAlong, changeSetIds, proposalIds } }: { decided: Decided }) {
  return (
    <ul className="grid gap-1">
      {accepted > 0 && (
        <li>
          {counted(accepted, "change is", "changes are")} saved: <Links ids={changeSetIds} path={changeSetPath} word="set" />, {changeSetIds.length === 1 ? "where it can be undone" : "each of which can be undone"}.
        </li>
      )}
      {proposed > 0 && (
        <li>
          {counted(proposed, "change waits", "changes wait")} for an editor, as your changes are reviewed: <Links ids={proposalIds} path={(id) => `/desk/review/${id}`} word="proposal" />.
        </li>
      )}
      {nothingToDo > 0 && <li>{counted(nothingToDo, "change was", "changes were")} held already: nothing had to be saved.</li>}
      {noted > 0 && <li>{counted(noted, "report is", "reports are")} noted. What is held stays as it is.</li>}
      {stale > 0 && (
        <li className="text-alert">
          {counted(stale, "change was", "changes were")} not saved: what is held was changed since the source was compared with it. {stale === 1 ? "It is" : "They are"} shown again, with what is held now.
        </li>
      )}
      {overtaken > 0 && <li>{counted(overtaken, "change was", "changes were")} decided by somebody else meanwhile, or overtaken by a newer import.</li>}
      {along > 0 && (
        <li>
          Came along, as what was accepted refers to {along === 1 ? "it" : "them"}:{" "}
          {cameAlong
            .slice(0, MOST_NAMED)
            .map(({ kind, title }) => `${title} (${RECORD_KINDS.label(kind).toLowerCase()})`)
            .join("; ")}
          {along > MOST_NAMED && `; and ${counted(along - MOST_NAMED, "more", "more")}`}.
        </li>
      )}
      {leftOpen.slice(0, MOST_NAMED).map(({ recordId, title, reason }, index) => (
        <li key={`${recordId} ${index}`} className="text-alert">
          Not saved: {title}. {reason}
        </li>
      ))}
      {left > MOST_NAMED && <li className="text-alert">And {counted(left - MOST_NAMED, "more", "more")}; the reason stands at each.</li>}
    </ul>
  );
}

function Links({ ids, path, word }: { ids: readonly string[]; path: (id: string) => string; word: string }) {
  const shown = ids.slice(0, MOST_NAMED);
  return (
    <>
      {shown.map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link href={path(id)}>{ids.length === 1 ? `the ${word}` : `${word} ${index + 1}`}</Link>
        </span>
      ))}
      {ids.length > shown.length && ` and ${ids.length - shown.length} more`}
    </>
  );
}
