import { Link } from "#components/ui/link.tsx";
import type { DiscrepancyView } from "#lib/records/evidence-queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { HeldDiscrepancy } from "#lib/records/shown-evidence.ts";
import { Cite } from "./cite.tsx";
import { Stated } from "./stated.tsx";

type MarkProps = { discrepancies: readonly DiscrepancyView[]; record: string; field: string };
const anchor = (discrepancy: DiscrepancyView) => `dispute-${discrepancy.recordId}-${discrepancy.id}`.replaceAll(/[^a-z0-9-]/g, "-");

/** Beside a value on which sources disagree: the other values, and a link to the whole of it. */
export function DisputeMark({ discrepancies, record, field }: MarkProps) {
  const own = discrepancies.filter((one) => one.recordId === record && (one.field === field || one.field.startsWith(`${field}.`)));
  return own.map((one) => {
    const tone = one.status === "open" ? "text-alert" : "text-muted";
    return (
      <span key={one.id} className={`ml-1 text-sm font-normal whitespace-normal ${tone}`}>
        <a href={`#${anchor(one)}`} className={tone}>
          ≠ sources disagree{one.status === "ruled" && ", ruled on"}
        </a>
        :{" "}
        {one.statements.map(({ id, value, isError }, index) => (
          <span key={id}>
            {index > 0 && "; "}
            <Stated value={value} isError={isError} saying />
          </span>
        ))}
      </span>
    );
  });
}

type Told = DiscrepancyView & Partial<Pick<HeldDiscrepancy, "held" | "record">>;
type SectionProps = {
  discrepancies: readonly Told[];
  notes: Footnotes;
  /** The record that the page is about: what is disputed in others is named. */
  own?: string;
  /** Where the discrepancies do not carry it: the value that the record keeps, in words. */
  held?: (discrepancy: DiscrepancyView) => string | null;
  titles?: ReadonlyMap<string, string>;
};

/** Everything that the sources of a page disagree on, value beside value. */
export function Discrepancies({ discrepancies, notes, own, held, titles }: SectionProps) {
  if (discrepancies.length === 0) return null;
  return (
    <section aria-labelledby="discrepancies" className="mt-8">
      <h2 id="discrepancies" className="mb-3 break-after-avoid border-b border-rule-strong pb-1 text-lg">
        Where sources disagree
      </h2>
      <ul className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        {discrepancies.map((one) => (
          <Discrepancy
            key={`${one.recordId} ${one.id}`}
            discrepancy={one}
            notes={notes}
            value={one.held ?? held?.(one) ?? null}
            title={titles?.get(one.recordId) ?? (one.recordId === own ? null : (one.record?.title ?? null))}
          />
        ))}
      </ul>
    </section>
  );
}

const saidLabel = ({ isError }: { isError: boolean }, kept: string | null) => (isError ? "In error" : kept ? "Also said" : "Said");

type Props = { discrepancy: Told; notes: Footnotes; value: string | null; title: string | null };

function Discrepancy({ discrepancy, notes, value, title }: Props) {
  return (
    <li id={anchor(discrepancy)} className={`break-inside-avoid border-l-2 pl-3 ${discrepancy.status === "open" ? "border-alert" : "border-rule-strong"}`}>
      <p>
        {title && <Subject discrepancy={discrepancy} title={title} />}
        {discrepancy.question}
      </p>
      <dl className="mt-1 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 text-sm">
        {value && (
          <>
            <dt className="text-muted">Kept</dt>
            <dd>
              {value}
              <Cite notes={notes} record={discrepancy.recordId} field={discrepancy.field} />
            </dd>
          </>
        )}
        {discrepancy.statements.map((statement) => (
          <div key={statement.id} className="contents">
            <dt className="text-muted">{saidLabel(statement, value)}</dt>
            <dd>
              <Stated value={statement.value} isError={statement.isError} />{" "}
              <span className="text-muted">
                (<Link href={`/sources/${statement.source.slug}`}>{statement.source.title}</Link>
                {statement.locator && `, ${statement.locator}`})
              </span>
              {statement.paraphrase && <span className="block text-muted">{statement.paraphrase}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {discrepancy.status === "ruled" ? (
        <p className="text-sm">
          <span className="font-semibold">Ruled:</span> {discrepancy.ruling}
        </p>
      ) : (
        <p className="text-sm text-muted">Nobody has ruled on this yet.</p>
      )}
    </li>
  );
}

function Subject({ discrepancy: { record }, title }: { discrepancy: Told; title: string }) {
  return (
    <strong className="font-semibold">
      {record ? <Link href={recordPath(record.kind, record.slug)}>{title}</Link> : title}:{" "}
    </strong>
  );
}
