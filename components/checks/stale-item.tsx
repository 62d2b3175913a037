import { Sources } from "#components/history/value-side.tsx";
import { Link } from "#components/ui/link.tsx";
import { labelMoment } from "#lib/dates/label.ts";
import type { StaleItem as Item } from "#lib/checks/stale-page.ts";
import { deskRecordPath, recordPath } from "#lib/records/paths.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";

/** One program with what is to be looked up, and the button that says that it was. */
export function StaleItem({ item: { id, slug, title, version, stage, status, seen, due, overdue, checked, steps } }: { item: Item }) {
  const never = new Date(seen).getTime() === 0;
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-rule py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto]" data-stale="">
      <div>
        <Link href={deskRecordPath("program", slug) as "/"} className="font-semibold">
          {title}
        </Link>
        <p className="text-sm">
          {stage === null ? "Stage not stated" : STAGES.label(stage)}
          {status && `, ${PROGRAM_STATUSES.label(status).toLowerCase()}`}
        </p>
        <p className="text-sm text-muted">
          {never ? "Never looked up" : `${checked ? "Verified" : "Sourced"} on ${labelMoment(seen, "short")}`}, stale {overdue ? "since" : "from"} {labelMoment(due, "short")}
        </p>
        <p className="flex gap-x-3 text-sm leading-6">
          <Link href={`/desk${recordPath("program", slug)}/edit` as "/"}>Edit</Link>
          <Link href={recordPath("program", slug) as "/"}>Page</Link>
        </p>
      </div>
      <ul className="text-sm">
        {steps.map((step) => (
          <li key={step.field} className="mb-1">
            {step.words}
            <Sources sources={step.sources} />
          </li>
        ))}
        {steps.length === 0 && <li className="text-muted">No step is stated.</li>}
      </ul>
      <div>
        <button type="submit" name="row" value={`${id} ${version}`} aria-label={`Verified today: ${title}`}>
          Verified today
        </button>
      </div>
    </li>
  );
}
