"use client";

import type { KeyboardEvent } from "react";
import type { Draft, DraftItem } from "#lib/edit/draft.ts";
import type { ListSpec } from "#lib/edit/form-spec.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { fieldId, useEdit } from "./edit-context.ts";
import { Field } from "./field.tsx";
import { IntentButton } from "./intent-button.tsx";
import { ItemSources } from "./item-sources.tsx";
import { MadeFor } from "./made-record.tsx";

type Props = { list: ListSpec; item: DraftItem; index: number; count: number; draft: Draft; errors: FieldErrors; changed: ReadonlySet<string>; nextId: string | null };

/** One item of a list. Alt with an arrow key moves it, wherever in it the focus stands. */
export function ListItem({ list, item, index, count, draft, errors, changed, nextId }: Props) {
  const { change, focusOn, say } = useEdit();
  const path = `${list.name}.${item.id}`;
  const called = `${list.one} ${index + 1}`;
  const isNew = changed.has(path);
  const partChanged = list.fields.some(({ name }) => changed.has(`${path}.${name}`));
  const move = (by: "up" | "down", focus: string) => {
    const to = index + (by === "up" ? -1 : 1);
    if (to < 0 || to >= count) return;
    change({ do: by, list: list.name, id: item.id });
    focusOn(focus);
    say(`${list.one}, now ${to + 1} of ${count}.`);
  };
  const remove = () => {
    change({ do: "remove", list: list.name, id: item.id });
    focusOn(nextId === null ? `add-${list.name}` : fieldId(`${list.name}.${nextId}.${list.fields[0]?.name}`));
    say(`${called} removed.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? "up" : "down", document.activeElement?.id ?? "");
  };
  return (
    // The keys work in every control inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li onKeyDown={onKeyDown} data-changed={isNew || partChanged || undefined}>
      <div role="group" aria-label={`${called} of ${count}`} className="edit-item" id={fieldId(path)} tabIndex={-1}>
        <input type="hidden" name="item" value={path} />
        <div className="edit-parts">
          {list.fields.map((field) => (
            <Field key={field.name} spec={field} path={`${path}.${field.name}`} typed={item.fields[field.name] ?? { value: "" }} error={errors[`${path}.${field.name}`]} changed={changed.has(`${path}.${field.name}`)} />
          ))}
        </div>
        <div className="edit-item-buttons">
          <IntentButton quiet id={`up-${path}`} label={`Move ${called} up`} intent={`up:${path}`} disabled={index === 0} onPress={() => move("up", `up-${path}`)}>
            ↑
          </IntentButton>
          <IntentButton quiet id={`down-${path}`} label={`Move ${called} down`} intent={`down:${path}`} disabled={index === count - 1} onPress={() => move("down", `down-${path}`)}>
            ↓
          </IntentButton>
          <IntentButton quiet label={`Remove ${called}`} intent={`remove:${path}`} onPress={remove}>
            Remove
          </IntentButton>
        </div>
      </div>
      {list.fields.map((field) => (
        <MadeFor key={field.name} place={`${path}.${field.name}`} draft={draft} errors={errors} />
      ))}
      <div className="edit-item-source">
        <ItemSources list={list} item={item} called={called} draft={draft} errors={errors} isNew={isNew} changed={changed} />
      </div>
    </li>
  );
}
