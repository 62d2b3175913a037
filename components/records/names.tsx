import type { Footnotes } from "#lib/records/footnotes.ts";
import type { VisibleRecord } from "#lib/records/profile-query.ts";
import { NAME_KINDS } from "#lib/vocabularies/records.ts";
import { Cite } from "./cite.tsx";
import { NotStated } from "./not-stated.tsx";

const LANGUAGES = new Intl.DisplayNames("en-GB", { type: "language" });

/** Every name of a record, with its kind and, where it is not English, its language. */
export function Names({ record, notes }: { record: VisibleRecord; notes: Footnotes }) {
  if (record.names.length === 0) return <NotStated />;
  return (
    <ul>
      {record.names.map((name) => (
        <li key={name.id}>
          <span lang={name.language}>{name.text}</span>{" "}
          <span className="text-sm text-muted">
            ({NAME_KINDS.label(name.kind)}
            {name.language !== "en" && `, ${LANGUAGES.of(name.language)}`})
          </span>
          <Cite notes={notes} record={record.id} field={`names.${name.id}`} />
        </li>
      ))}
    </ul>
  );
}
