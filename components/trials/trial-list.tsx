import { RecordList } from "#components/records/record-list.tsx";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { TRIAL_LIST, type TrialSort } from "#lib/trials/list-queries.ts";
import type { TrialRow } from "#lib/trials/rows.ts";
import { trialColumns } from "./trials-table.tsx";

export function TrialList({ parsed, listed }: { parsed: Parsed<TrialSort>; listed: Listed<TrialRow> }) {
  const notes = new Footnotes(listed.evidence.citations);
  return (
    <RecordList
      title="Trials"
      intro="Registered studies. What the registry's record does not say is not stated."
      noun={{ one: "trial", many: "trials" }}
      by="number, title or molecule"
      shape={TRIAL_LIST}
      parsed={parsed}
      listed={listed}
      notes={notes}
      columns={trialColumns(notes, listed.evidence)}
    />
  );
}
