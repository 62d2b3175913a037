import { Joined, RecordLink } from "#components/records/record-links.tsx";
import type { SourceLink } from "#lib/catalysts/rows.ts";

/** Who said what is no longer held: the present notes of the page do not speak of it. */
export function StatementSources({ sources }: { sources: readonly SourceLink[] }) {
  if (sources.length === 0) return null;
  return (
    <span className="text-sm text-muted">
      {" "}
      (
      <Joined items={sources} by="; ">
        {(source) => (
          <>
            <RecordLink kind="source" to={source} />
            {source.locator && `, ${source.locator}`}
          </>
        )}
      </Joined>
      )
    </span>
  );
}
