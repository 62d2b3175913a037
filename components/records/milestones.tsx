import { Section } from "#components/ui/section.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { inTime } from "#lib/records/in-time.ts";
import type { VisibleRecord } from "#lib/records/profile-query.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import { MILESTONE_KINDS } from "#lib/vocabularies/records.ts";
import { Cite } from "./cite.tsx";
import { DisputeMark } from "./discrepancies.tsx";
import { NotStated } from "./not-stated.tsx";

type Props = { record: VisibleRecord; notes: Footnotes; evidence: ShownEvidence };

/** What happened to a record and is no step of a program, in the order of time; undated ones last. */
export function Milestones({ record, notes, evidence }: Props) {
  if (record.milestones.length === 0) return null;
  const ordered = record.milestones.toSorted((a, b) => inTime(a.date, b.date));
  return (
    <Section id="milestones" title="Milestones">
      <ol className="gap-x-10 lg:columns-2">
        {ordered.map((milestone) => (
          <li key={milestone.id} className="grid break-inside-avoid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 pb-1.5">
            <span>
              {milestone.date ? labelDate(milestone.date) : <NotStated />}
              {milestone.date && <Cite notes={notes} record={record.id} field={`milestones.${milestone.id}.date`} />}
            </span>
            <span>
              <span className="text-muted">{MILESTONE_KINDS.label(milestone.kind)}. </span>
              {milestone.description}
              <Cite notes={notes} record={record.id} field={`milestones.${milestone.id}`} />
              <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={`milestones.${milestone.id}`} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
