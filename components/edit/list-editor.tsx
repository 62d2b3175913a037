"use client";

import type { Draft } from "#lib/edit/draft.ts";
import type { ListSpec } from "#lib/edit/form-spec.ts";
import { randomId } from "#lib/edit/random-id.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { fieldId, useEdit } from "./edit-context.ts";
import { IntentButton } from "./intent-button.tsx";
import { ListItem } from "./list-item.tsx";

type Props = { list: ListSpec; draft: Draft; errors: FieldErrors; changed: ReadonlySet<string> };

/** A list of the record: its items, in order, and a button for one more. */
export function ListEditor({ list, draft, errors, changed }: Props) {
  const { change, focusOn, say } = useEdit();
  const items = draft.lists[list.name] ?? [];
  const id = fieldId(list.name);
  const add = () => {
    const item = randomId();
    change({ do: "add", list: list.name, id: item });
    focusOn(fieldId(`${list.name}.${item}.${list.fields[0]?.name}`));
    say(`New ${list.one}, number ${items.length + 1}.`);
  };
  return (
    <section aria-labelledby={`${id}-title`} className="edit-list" id={id} tabIndex={-1}>
      <input type="hidden" name="list" value={list.name} />
      <header>
        <h2 id={`${id}-title`}>{list.label}</h2>
        <p>{list.help}</p>
      </header>
      {errors[list.name] && <p className="form-error">{errors[list.name]}</p>}
      <ol>
        {items.map((item, index) => (
          <ListItem key={item.id} list={list} item={item} index={index} count={items.length} draft={draft} errors={errors} changed={changed} nextId={items[index + 1]?.id ?? items[index - 1]?.id ?? null} />
        ))}
      </ol>
      <IntentButton id={`add-${list.name}`} intent={`add:${list.name}`} onPress={add}>
        Add {list.one}
      </IntentButton>
    </section>
  );
}
