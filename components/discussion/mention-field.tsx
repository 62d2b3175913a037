"use client";

import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useField } from "#components/forms/form-context.ts";
import { matchingNames, mentionBefore } from "#lib/discussion/mention-typing.ts";

type Props = { name: string; label: string; names: readonly string[]; defaultValue?: string };

/** A text in which people are mentioned: after an @ their names are offered. Without JavaScript they are typed. */
export function MentionField({ name, label, names, defaultValue }: Props) {
  const { id, error, errorId, helpId, typed } = useField(name);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [offered, setOffered] = useState<string[]>([]);
  const [active, setActive] = useState(0);

  const look = () => {
    const field = area.current;
    const begun = field && mentionBefore(field.value, field.selectionStart);
    setOffered(begun === null || begun === undefined ? [] : matchingNames(names, begun));
    setActive(0);
  };
  const take = (chosen: string) => {
    const field = area.current;
    if (!field) return;
    const begun = mentionBefore(field.value, field.selectionStart) ?? "";
    field.setRangeText(`${chosen} `, field.selectionStart - begun.length, field.selectionStart, "end");
    setOffered([]);
    field.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") take(offered[active] ?? "");
    else if (event.key === "Escape") setOffered([]);
    else return;
    event.preventDefault();
  };
  const open = offered.length > 0;
  return (
    <div className="form-field relative">
      <label htmlFor={id}>{label}</label>
      <p id={helpId} className="form-help">
        @ and a name tells that person.
      </p>
      {error && (
        <p id={errorId} className="form-error">
          {error}
        </p>
      )}
      <textarea
        ref={area}
        id={id}
        name={name}
        rows={3}
        maxLength={4000}
        dir="auto"
        defaultValue={typeof typed === "string" ? typed : defaultValue}
        onInput={look}
        onKeyDown={key}
        onBlur={() => setOffered([])}
        aria-invalid={error ? true : undefined}
        aria-describedby={[error && errorId, helpId].filter(Boolean).join(" ")}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${active}` : undefined}
      />
      {open && (
        <div id={list} role="listbox" aria-label="People" className="absolute top-full left-0 z-10 max-h-56 w-64 overflow-y-auto rounded border border-rule-strong bg-raised py-1 shadow">
          {offered.map((one, index) => (
            <NameOption key={one} id={`${list}-${index}`} name={one} active={index === active} take={take} />
          ))}
        </div>
      )}
    </div>
  );
}

type OptionProps = { id: string; name: string; active: boolean; take: (name: string) => void };

function NameOption({ id, name, active, take }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      // Before the field loses the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        take(name);
      }}
      className={`cursor-pointer px-2 py-1 ${active ? "bg-link-soft" : ""}`}
    >
      {name}
    </div>
  );
}
