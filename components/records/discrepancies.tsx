import { Link } from "#components/ui/link.tsx";
import type { DiscrepancyView } from "#lib/records/evidence-queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { Cite } from "./cite.tsx";

type MarkProps = { discrepancies: readonly DiscrepancyView[]; record: string; field: string };
const anchor = (discrepancy: DiscrepancyView) => `dispute-${discrepancy.recordId}-${discrepancy.id}`.replaceAll(/[^a-z0-9-]/g, "-");

/** Beside a value on which sources disagree: the other values, and a link to the whole of it. */
export function DisputeMark({ discrepancies, record, field }: MarkProps) {
  const own = discrepancies.filter((one) => one.recordId === record && (one.field === field || one.field.startsWith(`${field}.`)));
  return own.map((one) => (
    <span key={one.id} className="ml-1 text-sm text-alert">
      <a href={`#${anchor(one)}`} className="text-alert">
        ≠ sources disagree
      </a>
      : {one.statements.map((statement) => statement.value).join("; ")}
    </span>
  ));
}

type SectionProps = {
  discrepancies: readonly DiscrepancyView[];
  notes: Footnotes;
  /** The value that the record keeps, in words, where the page knows it. */
  held?: (discrepancy: DiscrepancyView) => string | null;
  titles?: ReadonlyMap<string, string>;
};

/** Everything that the sources of a page disagree on, value beside value. */
export function Discrepancies({ discrepancies, notes, held, titles }: SectionProps) {
  if (discrepancies.length === 0) return null;
  return (
    <section aria-labelledby="discrepancies" className="mt-8">
      <h2 id="discrepancies" className="mb-2 text-lg">
        Where sources disagree
      </h2>
      <ul className="grid gap-3 md:grid-cols-2">
        {discrepancies.map((one) => {
          const value = held?.(one);
          return (
            <li key={`${one.recordId} ${one.id}`} id={anchor(one)} className="border-l-2 border-alert pl-3">
              <p>
                {titles?.get(one.recordId) && <strong className="font-semibold">{titles.get(one.recordId)}: </strong>}
                {one.question}
              </p>
              <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
                {value && (
                  <>
                    <dt className="text-muted">Shown</dt>
                    <dd>
                      {value}
                      <Cite notes={notes} record={one.recordId} field={one.field} />
                    </dd>
                  </>
                )}
                {one.statements.map((statement) => (
                  <div key={statement.id} className="contents">
                    <dt className="text-muted">{value ? "Also said" : "Said"}</dt>
                    <dd>
                      {statement.value}{" "}
                      <span className="text-muted">
                        (<Link href={`/sources/${statement.source.slug}`}>{statement.source.title}</Link>
                        {statement.locator && `, ${statement.locator}`})
                      </span>
                      {statement.paraphrase && <span className="block text-muted">{statement.paraphrase}</span>}
                    </dd>
                  </div>
                ))}
              </dl>
              <p className="text-sm text-muted">{one.status === "ruled" ? `Ruled: ${one.ruling}` : "Nobody has ruled on this yet."}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
