import { originWords } from "#lib/history/origin-words.ts";
import type { SetView } from "#lib/history/revision-views.ts";
import { labelMoment } from "#lib/dates/label.ts";

/** "25 November 2026, 09:12": in UTC, as everywhere. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={`${at.slice(0, 16).replace("T", " ")} UTC`}>
      {labelMoment(at)}, {at.slice(11, 16)}
    </time>
  );
}

/** When, through which door and, where it may be read, by whom: both are named where an editor accepted a proposal. */
export function SetLine({ set }: { set: SetView }) {
  return (
    <>
      <Moment at={set.at} /> · {originWords(set.origin)}
      {set.by && (
        <>
          {" "}
          · {set.proposer ? `proposed by ${set.proposer.name}, accepted by ${set.by.name}` : `by ${set.by.name}`}
        </>
      )}
    </>
  );
}
