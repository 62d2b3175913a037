import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import type { ValueView } from "#lib/history/state-view.ts";
import { Sources } from "./value-side.tsx";

type Props = {
  values: readonly ValueView[];
  fieldHref: (field: string) => string;
  /** What else stands beside a value. */
  beside?: (value: ValueView) => ReactNode;
};

/** All values of a version, each with who said so. What is not stated comes last, in one line. */
export function VersionValues({ values, fieldHref, beside }: Props) {
  const stated = values.filter(({ words }) => words !== null);
  const open = values.filter(({ words }) => words === null);
  return (
    <>
      <ul className="changes changes-fresh">
        {stated.map((value) => (
          <li key={value.field}>
            <div>
              <Link href={fieldHref(value.field) as "/"}>{value.label}</Link>
            </div>
            <div>
              <span className="whitespace-pre-line">{value.words}</span>
              <Sources sources={value.sources} />
              {beside?.(value)}
            </div>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          Not stated:{" "}
          {open.map(({ field, label }, index) => (
            <span key={field}>
              {index > 0 && ", "}
              <Link href={fieldHref(field) as "/"}>{label.toLowerCase()}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}
