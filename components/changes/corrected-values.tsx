import { ChangeList } from "#components/history/change-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { labelMoment } from "#lib/dates/label.ts";
import type { Corrected } from "#lib/changes/corrected.ts";
import { revisionHref } from "#lib/history/revision-href.ts";

/** Values that stood otherwise before, record by record as they were saved. */
export function CorrectedValues({ corrected: { revisions } }: { corrected: Corrected }) {
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="corrected" className="mt-8">
      <h2 id="corrected" className="text-lg">
        Values corrected
      </h2>
      {revisions.map((revision) => (
        <section key={revision.id} className="mt-3">
          <h3>
            <Link href={revisionHref(revision)}>{revision.record.title}</Link> <span className="text-sm text-muted">{labelMoment(revision.set.at)}</span>
          </h3>
          <ChangeList changes={revision.changes} />
        </section>
      ))}
    </section>
  );
}
