"use client";

import { useEffect, useRef } from "react";
import { choiceName } from "#lib/edit/draft-form.ts";
import type { Draft } from "#lib/edit/draft.ts";
import type { Conflict, ShownCollision } from "#lib/edit/outcome.ts";
import { useEdit } from "./edit-context.ts";

type Props = { conflict: Conflict; draft: Draft };

/** Somebody saved first: each value that both changed is asked about; all else is merged by itself. */
export function ConflictPanel({ conflict, draft }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [last] = conflict.saves.slice(-1);
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="conflict-title" className="conflict">
      <input type="hidden" name="against" value={conflict.version} />
      <h2 id="conflict-title">{last ? `${last.who} saved this record first` : "This record was saved meanwhile"}</h2>
      <p>
        Nothing was overwritten. {conflict.collisions.length === 1 ? "One value was" : `${conflict.collisions.length} values were`} changed on both sides: choose which one is to stand, and save again.
        {conflict.merged.length > 0 && <> Taken over from them without asking: {conflict.merged.join(", ").toLowerCase()}.</>}
      </p>
      <ul className="conflict-saves">
        {conflict.saves.map(({ version, who, at, reason }) => (
          <li key={version}>
            Version {version} by {who}, <time dateTime={at}>{at.slice(0, 16).replace("T", " ")} UTC</time>: {reason}
          </li>
        ))}
      </ul>
      {conflict.collisions.map((collision) => (
        <Collision key={collision.field} collision={collision} chosen={draft.choices[collision.field]} />
      ))}
    </section>
  );
}

function Collision({ collision, chosen }: { collision: ShownCollision; chosen: "theirs" | "yours" | undefined }) {
  const { change } = useEdit();
  const { field, label, item, base, theirs, yours } = collision;
  const side = (name: "theirs" | "yours", words: string, value: string | null) => (
    <label data-chosen={chosen === name || undefined}>
      <span>
        <input type="radio" name={choiceName(field)} value={name} checked={chosen === name} onChange={() => change({ do: "choose", field, side: name })} required />
        {words}
      </span>
      <Value value={value} />
    </label>
  );
  return (
    <fieldset className="collision">
      <legend>
        {label}
        {item && <small> {item}</small>}
      </legend>
      <div>
        <div>
          <span>Before</span>
          <Value value={base} />
        </div>
        {side("theirs", "Theirs", theirs)}
        {side("yours", "Yours", yours)}
      </div>
    </fieldset>
  );
}

const Value = ({ value }: { value: string | null }) => (value === null ? <em>not stated</em> : <span className="whitespace-pre-line">{value}</span>);
