import { Choose, Narrow } from "#components/history/choose.tsx";
import { HistoryPager } from "#components/history/history-pager.tsx";
import { Problems } from "#components/history/problems.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FlagPage } from "#lib/discussion/flag-page.ts";
import { flagsHref, type FlagParams } from "#lib/discussion/flag-params.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { Choice } from "#lib/history/record-history.ts";
import { deskRecordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { FlagItem } from "./flag-item.tsx";

const KINDS = RECORD_KINDS.values.map((kind) => ({ value: kind, label: RECORD_KINDS.label(kind) }));

type Props = { params: FlagParams; problems: string[]; list: FlagPage; companies: Choice[] | null; resolve: FormAction };

/** What somebody has to look into, over all records: open ones the oldest first. */
export function FlagList({ params, problems, list: { flags, total, page, pages }, companies, resolve }: Props) {
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Flags</h1>
      <Problems problems={problems} />
      <ul className="tabs mt-3 text-sm">
        {(["open", "resolved"] as const).map((status) => (
          <li key={status}>
            <Link href={flagsHref({ ...params, status, page: 1 }) as "/"} aria-current={status === params.status ? "page" : undefined}>
              {status === "open" ? "Open" : "Resolved"}
            </Link>
          </li>
        ))}
      </ul>
      <form action="/desk/flags" className="filter-form no-print mt-3" aria-label="Narrow the list">
        {params.status === "resolved" && <input type="hidden" name="status" value="resolved" />}
        <Choose name="kind" label="Kind" choices={KINDS} chosen={params.kind} />
        <Narrow name="company" label="Company" choices={companies} chosen={params.company} />
        <button type="submit">Show</button>
      </form>
      <p role="status" className="mt-3 text-sm text-muted">
        {total === 0 ? `No flag is ${params.status}${params.kind || params.company ? " there" : ""}.` : `${total.toLocaleString("en-GB")} ${params.status}`}
      </p>
      <ul className="mt-3 max-w-[70rem]">
        {flags.map((flag) => (
          <FlagItem key={flag.id} flag={flag} resolve={resolve}>
            <p>
              <Link href={`${deskRecordPath(flag.record.kind, flag.record.slug)}#flag-${flag.id}` as "/"} className="font-semibold">
                {flag.record.title}
              </Link>{" "}
              <span className="text-sm text-muted">{RECORD_KINDS.label(flag.record.kind).toLowerCase()}</span>
            </p>
          </FlagItem>
        ))}
      </ul>
      <HistoryPager page={page} pages={pages} href={(to) => flagsHref({ ...params, page: to })} words={["Before", "Further"]} />
    </>
  );
}
