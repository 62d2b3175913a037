import { NotStated } from "#components/records/not-stated.tsx";
import { Joined, RecordLink } from "#components/records/record-links.tsx";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import { subjectsOf } from "#lib/catalysts/subjects.ts";

/** What it is of. */
export function Subjects({ row }: { row: CatalystRow }) {
  const subjects = subjectsOf(row);
  if (subjects.length === 0) return <NotStated />;
  return (
    <Joined items={subjects} by="; ">
      {(subject) => <RecordLink kind={subject.kind} to={subject} />}
    </Joined>
  );
}
