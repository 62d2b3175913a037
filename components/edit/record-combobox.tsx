"use client";

import { useState, type KeyboardEvent } from "react";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Typed } from "#lib/edit/draft.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { useLookup } from "./use-lookup.ts";

type Props = {
  id: string;
  kind: RecordKind;
  /** What the id and the text are called where the form is sent. */
  names: { value: string; text: string };
  typed: Typed;
  invalid: boolean;
  describedBy: string;
  required: boolean;
  onChange: (typed: Typed) => void;
  /** Makes a record of this name, where that can be done on the way. */
  make?: (name: string) => void;
};

/**
 * A record, found as it is typed: a combobox whose list opens under the input. Without a script the input takes a title,
 * slug or name, and the server looks it up.
 */
export function RecordCombobox({ id, kind, names, typed, invalid, describedBy, required, onChange, make }: Props) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const text = typed.text ?? "";
  const { found, failed, settled } = useLookup(kind, open ? (typed.value ? "" : text) : null);
  const noun = RECORD_KINDS.label(kind).toLowerCase();
  const offersNew = make !== undefined && settled && text.trim() !== "" && !typed.value && !found.some(({ title }) => title.toLowerCase() === text.trim().toLowerCase());
  const count = found.length + (offersNew ? 1 : 0);
  const at = Math.min(active, count - 1);

  const pick = (index: number) => {
    const record = found[index];
    setOpen(false);
    setActive(-1);
    if (record) onChange({ value: record.id, text: record.title });
    else if (offersNew) make?.(text.trim());
  };
  const type = (next: string) => {
    onChange({ value: "", text: next });
    setOpen(true);
    setActive(next.trim() === "" ? -1 : 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!open) setOpen(true);
      setActive(count === 0 ? -1 : (at + step + count) % count);
    } else if (event.key === "Enter" && open && at >= 0) {
      event.preventDefault();
      pick(at);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className="combobox">
      <input type="hidden" name={names.value} value={typed.value} />
      <input
        id={id}
        name={names.text}
        type="text"
        role="combobox"
        aria-expanded={open && count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy || undefined}
        aria-required={required || undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          const same = found.filter(({ title }) => title.toLowerCase() === text.trim().toLowerCase());
          if (!typed.value && same.length === 1 && same[0]) onChange({ value: same[0].id, text: same[0].title });
        }}
      />
      {typed.value.startsWith("@") && <span className="combobox-new">new</span>}
      <div id={`${id}-list`} role="listbox" aria-label={`Found: ${noun}`} hidden={!open || count === 0} className="combobox-list">
        {found.map((record, index) => (
          <Option key={record.id} id={`${id}-${index}`} active={index === at} onPick={() => pick(index)} title={record.title} hint={record.hint} />
        ))}
        {offersNew && <Option id={`${id}-${found.length}`} active={at === found.length} onPick={() => pick(found.length)} title={`Create the ${noun} “${text.trim()}”`} hint="saved along with this record" />}
      </div>
      {open && failed && <p className="form-error">The list cannot be reached. Type the whole name, or try again.</p>}
    </div>
  );
}

type OptionProps = { id: string; active: boolean; onPick: () => void; title: string; hint: string };

/** Pressed by mouse before the input loses the focus; by keyboard the input itself takes it. */
function Option({ id, active, onPick, title, hint }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} role="option" aria-selected={active} onMouseDown={(event) => event.preventDefault()} onClick={onPick}>
      {title} {hint && <small>{hint}</small>}
    </div>
  );
}
