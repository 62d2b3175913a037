import { Link } from "#components/ui/link.tsx";
import type { ChangeRow as Row } from "#lib/import/decide/change-queries.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { ChangeRow } from "./change-row.tsx";

/** Changes under the record that they are of. */
export function ChangeList({ rows }: { rows: readonly Row[] }) {
  const groups: { record: Row["record"]; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.record.id === row.record.id) last.rows.push(row);
    else groups.push({ record: row.record, rows: [row] });
  }
  return groups.map(({ record, rows: own }) => (
    <section key={`${record.id} ${own[0]?.id}`} aria-labelledby={`of-${own[0]?.id}`} className="mt-4">
      <h3 id={`of-${own[0]?.id}`} className="border-b border-rule-strong pb-0.5 text-base">
        {record.href ? <Link href={record.href}>{record.title}</Link> : record.title}
        <span className="ml-2 font-sans text-sm font-normal text-muted">
          {RECORD_KINDS.label(record.kind)}
          {record.href === null && ", not held yet"}
        </span>
      </h3>
      <ul>
        {own.map((row) => (
          <ChangeRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  ));
}
