import { Link } from "#components/ui/link.tsx";
import type { ChangeView } from "#lib/history/change-views.ts";
import { ValueSide } from "./value-side.tsx";

type Props = {
  changes: readonly ChangeView[];
  /** Where the history of a field is; without it, fields are no links. */
  fieldHref?: (field: string) => string;
  /** What the two sides are called; both are shown then, whatever they hold. */
  sides?: [string, string];
};

/** Changes field by field: what stood there, and what stands there now, each with who said so. */
export function ChangeList({ changes, fieldHref, sides: named }: Props) {
  const sides = named ?? ["Before", "After"];
  // Where all is new, there is nothing on the other side.
  const fresh = !named && changes.every(({ before }) => before.words === null);
  return (
    <ul className={fresh ? "changes changes-fresh" : "changes"}>
      {!fresh && (
        <li aria-hidden="true" className="changes-head">
          <span>Field</span>
          <span>{sides[0]}</span>
          <span>{sides[1]}</span>
        </li>
      )}
      {changes.map(({ field, label, item, before, after }, index) => (
        <li key={index}>
          <div>
            {fieldHref && !field.startsWith("record.") ? <Link href={fieldHref(field) as "/"}>{label}</Link> : label}
            {item && <span className="block text-sm text-muted">{item}</span>}
          </div>
          {!fresh && (
            <div className="changes-before">
              <span className="changes-side">{sides[0]}: </span>
              <ValueSide side={before} />
            </div>
          )}
          <div>
            {!fresh && <span className="changes-side">{sides[1]}: </span>}
            <ValueSide side={after} />
          </div>
        </li>
      ))}
    </ul>
  );
}
