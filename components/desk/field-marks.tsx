import { Link } from "#components/ui/link.tsx";
import { labelMoment } from "#lib/dates/label.ts";

type Props = { path: string; field: string; check: { by: string; at: string } | undefined; flags: number };

/** Beside a value at the desk: when it was looked up last, its open flags, and where to say something about it. */
export function FieldMarks({ path, field, check, flags }: Props) {
  const href = (anchor: string) => `${path}?field=${encodeURIComponent(field)}#${anchor}` as "/";
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
      {flags > 0 && (
        <a href="#flags" className="inline-block py-0.5 text-alert">
          {flags} {flags === 1 ? "open flag" : "open flags"}
        </a>
      )}
      {check && (
        <span>
          verified on {labelMoment(check.at)} by {check.by}
        </span>
      )}
      <span className="no-print flex flex-wrap gap-x-3">
        <Link href={href("verified")} className="inline-block py-0.5">verify</Link>
        <Link href={href("flags")} className="inline-block py-0.5">flag</Link>
        <Link href={href("comments")} className="inline-block py-0.5">comment</Link>
      </span>
    </p>
  );
}
