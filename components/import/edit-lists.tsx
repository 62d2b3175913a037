import { TakeBox } from "#components/forms/take-box.tsx";
import type { EditList } from "#lib/import/desk/change-view.ts";
import { editName } from "#lib/import/desk/edit-name.ts";
import { EditField } from "./edit-field.tsx";

/** What a source gives of a record's lists, entry by entry: to be typed anew, or left out. */
export function EditLists({ lists }: { lists: readonly EditList[] }) {
  return lists.map(({ name, label, items }) => (
    <details key={name} className="w-full">
      <summary className="w-max cursor-pointer py-0.5 text-link">
        {label} ({items.length})
      </summary>
      {items.map(({ path, title, fields }) => (
        <fieldset key={`${path} ${title}`} className="import-fields my-3 border-l-2 border-rule pl-3">
          <legend className="mb-1 font-semibold [overflow-wrap:anywhere]">{title}</legend>
          {fields.map(({ name: field, spec, typed }) => (
            <EditField key={`${field} ${typed.value} ${typed.text ?? ""}`} name={editName(field)} spec={spec} typed={typed} />
          ))}
          <TakeBox name="leave" value={path} checked={false}>
            Leave it out<span className="sr-only">: {title}</span>
          </TakeBox>
        </fieldset>
      ))}
    </details>
  ));
}
