import { Joined } from "#components/records/record-links.tsx";
import { Link } from "#components/ui/link.tsx";
import { CATALYST_DEFAULTS, catalystHref } from "#lib/catalysts/catalyst-params.ts";
import { daysWords } from "#lib/catalysts/delay-words.ts";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import { trackRecord } from "#lib/catalysts/track-record.ts";
import { CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";

/** What became of what a company led one to expect. Every figure leads to the rows that it counts. */
export function TrackRecord({ company, rows }: { company: string; rows: readonly CatalystRow[] }) {
  const { counts, late } = trackRecord(rows.map(({ standing }) => standing));
  if (counts.length === 0) return null;
  return (
    <p className="mb-3">
      <Joined items={counts}>
        {({ state, n }) => (
          <Link href={catalystHref({ ...CATALYST_DEFAULTS, company: [company], state: [state] })} className="inline-block py-0.5">
            <b>{n}</b> {CATALYST_STATES.label(state).toLowerCase()}
          </Link>
        )}
      </Joined>
      {late && (
        <span className="text-muted">
          {" "}
          · late by a median of {daysWords(late.median)}
          {(late.median.least !== late.range.least || late.median.most !== late.range.most) && `, from ${daysWords({ least: late.range.least, most: late.range.least })} to ${daysWords({ least: late.range.most, most: late.range.most })}`}
        </span>
      )}
    </p>
  );
}
