import type { Choice } from "#lib/review/bulk-choices.ts";
import { RadioList } from "#components/forms/radio-list.tsx";
import { TakeBox } from "#components/forms/take-box.tsx";
import { Sources } from "#components/history/value-side.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import type { GroupView } from "#lib/review/proposal-view.ts";
import { AmendFields } from "./amend-fields.tsx";

type Props = {
  recordId: string;
  group: GroupView;
  isNew: boolean;
  choosing: boolean;
  /** For its author: the sources that can be named for it instead. */
  sources?: readonly Choice[] | undefined;
};

/** One change of a proposal that can be taken or left: what stood there, and what would. */
export function ChangeGroup({ recordId, group: { group, label, item, left, changes, sources, collisions }, isNew, choosing, sources: choices }: Props) {
  return (
    <li className="review-group">
      <div>
        {choosing ? (
          <TakeBox name={`take:${recordId}`} value={group}>
            {label}
          </TakeBox>
        ) : (
          <span className="font-semibold">{label}</span>
        )}
        {left && <p className="text-sm text-alert">Not accepted</p>}
        {item && <p className="text-sm text-muted">{item}</p>}
      </div>
      {!isNew && (
        <div>
          <p className="review-side">Before</p>
          {changes.map(({ field, label: words, before, now }) => (
            <div key={field}>
              {changes.length > 1 && <span className="text-muted">{words}: </span>}
              <Words words={before} />
              {now !== undefined && (
                <p className="text-sm text-alert">
                  Now: <Words words={now} />
                </p>
              )}
            </div>
          ))}
          <Sources sources={sources.before} />
        </div>
      )}
      <div>
        <p className="review-side">Proposed</p>
        {changes.map(({ field, label: words, after }) => (
          <div key={field}>
            {changes.length > 1 && <span className="text-muted">{words}: </span>}
            <Words words={after} />
          </div>
        ))}
        <Sources sources={sources.after} />
        {choices && !group.startsWith("record.") && !group.startsWith("discrepancies.") && <AmendFields recordId={recordId} group={group} changes={changes} sources={choices} />}
        {choosing &&
          collisions.map(({ field, label: words, theirs, yours }) => (
            <RadioList
              key={field}
              name={`side:${recordId}:${field}`}
              label={`${words}: somebody else changed it meanwhile. Which holds?`}
              options={[
                { value: "theirs", label: <>What is held now: {theirs ?? "not stated"}</> },
                { value: "yours", label: <>What is proposed: {yours ?? "not stated"}</> },
              ]}
            />
          ))}
      </div>
    </li>
  );
}

function Words({ words }: { words: string | null }) {
  return words === null ? <NotStated /> : <span className="whitespace-pre-line">{words}</span>;
}
