import { RecordList } from "#components/records/record-list.tsx";
import { PARTNERSHIP_LIST, type PartnershipSort } from "#lib/partnerships/list-queries.ts";
import type { PartnershipRow } from "#lib/partnerships/rows.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { partnershipColumns } from "./partnerships-table.tsx";

export function PartnershipList({ parsed, listed }: { parsed: Parsed<PartnershipSort>; listed: Listed<PartnershipRow> }) {
  const notes = new Footnotes(listed.evidence.citations);
  return (
    <RecordList
      title="Partnerships"
      intro="Agreements between companies: who in which role, over which molecules, since when."
      noun={{ one: "partnership", many: "partnerships" }}
      by="title, party or molecule"
      shape={PARTNERSHIP_LIST}
      parsed={parsed}
      listed={listed}
      notes={notes}
      columns={partnershipColumns(notes, listed.evidence)}
    />
  );
}
