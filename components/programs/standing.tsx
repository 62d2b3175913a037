import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { inTerritory } from "#lib/programs/in-territory.ts";
import { presentEvent } from "#lib/programs/present-event.ts";
import type { ProgramProfile } from "#lib/programs/queries.ts";
import { standingParts } from "#lib/programs/summary.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";

/** Where a program stands, since when, and who says so, in one sentence. */
export function Standing({ view, notes }: { view: ProgramProfile; notes: Footnotes }) {
  const { record, row, molecule, indication, setting, evidence } = view;
  const own = { notes, record: record.id };
  const { stage, since, status, planned } = standingParts(row);
  const event = presentEvent(row);
  const reached = event && `events.${event.id}`;
  const last = row.events.find((one) => one.id === row.lastEventId);
  return (
    <p>
      <RecordLink kind="molecule" to={molecule} />
      <Cite {...own} field="moleculeId" /> for {indication ? <RecordLink kind="indication" to={indication} /> : <>an indication <NotStated /></>}
      {indication && <Cite {...own} field="indicationId" />}
      {setting && `, ${setting}`}, {row.territory ? `in ${inTerritory(row.territory)}` : <>territory <NotStated /></>}
      {row.territory && <Cite {...own} field="territory" />}: {row.stage ? <strong className="font-semibold">{stage}</strong> : <>stage <NotStated /></>}
      {row.stage && reached && <Cite {...own} field={`${reached}.stage`} />}
      {row.stage && (
        <>
          , since {since ?? <NotStated />}
          {since && reached && <Cite {...own} field={`${reached}.date`} beside={`${reached}.stage`} />}
        </>
      )}
      {planned && (
        <>
          ; <strong className="font-semibold">{planned}</strong> planned
          {!row.stage && reached && <Cite {...own} field={reached} />}
        </>
      )}
      ; status {status ?? <NotStated />}
      {status && last && last.id !== event?.id && <Cite {...own} field={`events.${last.id}`} />}.
      {reached && <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={reached} />}
    </p>
  );
}
