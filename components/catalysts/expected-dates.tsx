import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Ledger } from "#lib/catalysts/ledger.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { catalystColumns } from "./catalyst-columns.tsx";

type Props = {
  name: string;
  ledger: Ledger;
  notes: Footnotes;
  /** The filter of /catalysts that shows the same. */
  filter?: Record<string, string>;
  /** Before the rows: what they come to. */
  children?: ReactNode;
};

/** A record's slippage ledger: each date that was expected of it, what was said of it since, and what happened. */
export function ExpectedDates({ name, ledger: { rows, day }, notes, filter, children }: Props) {
  return (
    <Section id="expected-dates" title="Expected dates">
      {children}
      {rows.length ? (
        <DataTable caption={`What is and was expected of ${name}`} columns={catalystColumns(notes, day)} rows={rows} rowKey={(row) => row.id} />
      ) : (
        <p className="text-muted">No source says what is expected of {name}, or when.</p>
      )}
      {filter && (
        <p className="no-print mt-1 text-sm">
          <Link href={`/catalysts?${new URLSearchParams(filter)}`}>The same among the catalysts</Link>, to filter, to watch, or to have in a calendar program
        </p>
      )}
    </Section>
  );
}
