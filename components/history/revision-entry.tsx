import { Link } from "#components/ui/link.tsx";
import { historyHref, type HistoryParams } from "#lib/history/history-params.ts";
import type { RevisionView, SetView } from "#lib/history/revision-views.ts";
import { changeSetPath } from "#lib/records/paths.ts";
import { ChangeList } from "./change-list.tsx";
import { SetLine } from "./set-line.tsx";

/** So many changes are shown at once; more are folded away. */
const MANY = 12;

type Props = { revision: RevisionView; base: string; params: HistoryParams; latest: number; versionOf: Record<string, number>; desk: boolean };

/** One version of a record: what it changed, when and why. */
export function RevisionEntry({ revision: { version, set, changes }, base, params, latest, versionOf, desk }: Props) {
  const href = (to: Partial<HistoryParams>) => historyHref(base, to) as "/";
  const list = <ChangeList changes={changes} fieldHref={(field) => historyHref(base, { ...params, field, page: 1 })} />;
  return (
    <li className="border-t border-rule py-4">
      <h3 id={`version-${version}`} className="text-base">
        Version {version}
      </h3>
      <p className="text-sm text-muted">
        <SetLine set={set} />
      </p>
      <p className="my-1 max-w-[90ch]">{set.reason}</p>
      <Undone set={set} versionOf={versionOf} desk={desk} />
      {changes.length > MANY ? (
        <details open={params.field !== null}>
          <summary className="w-max cursor-pointer py-1 text-link">{changes.length} values</summary>
          {list}
        </details>
      ) : (
        list
      )}
      <p className="flex flex-wrap gap-x-4 text-sm [&>a]:inline-block [&>a]:py-0.5">
        <Link href={href({ version })}>Version {version} whole</Link>
        {version > 1 && <Link href={href({ from: version - 1, to: version })}>beside version {version - 1}</Link>}
        {version < latest && <Link href={href({ from: version, to: latest })}>what changed since</Link>}
        {desk && <Link href={changeSetPath(set.id) as "/"}>all that was saved with it</Link>}
      </p>
    </li>
  );
}

function Undone({ set, versionOf, desk }: { set: SetView; versionOf: Record<string, number>; desk: boolean }) {
  const words = (id: string) => (versionOf[id] ? `version ${versionOf[id]}` : "another change");
  const link = (id: string) => (versionOf[id] ? <a href={`#version-${versionOf[id]}`}>{words(id)}</a> : desk ? <Link href={changeSetPath(id) as "/"}>{words(id)}</Link> : words(id));
  if (!set.undoes && set.undoneBy.length === 0) return null;
  return (
    <p className="text-sm">
      {set.undoes && <>Takes back {link(set.undoes)}. </>}
      {set.undoneBy.map((id) => (
        <span key={id}>Taken back by {link(id)}. </span>
      ))}
    </p>
  );
}
