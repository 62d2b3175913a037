import { Cite } from "#components/records/cite.tsx";
import { Link } from "#components/ui/link.tsx";
import { bandsOf, type Quarter } from "#lib/catalysts/calendar.ts";
import { catalystHref, type CatalystParams } from "#lib/catalysts/catalyst-params.ts";
import type { CatalystList } from "#lib/catalysts/catalyst-rows.ts";
import { dateOf } from "#lib/catalysts/judged.ts";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import { labelDate } from "#lib/dates/label.ts";
import { readPartialDate } from "#lib/dates/partial-date.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { Subjects } from "./subjects.tsx";
import { UrgencyMark } from "./urgency-mark.tsx";

type Props = { params: CatalystParams; list: CatalystList; notes: Footnotes };
type Shown = { notes: Footnotes; day: string };

/** A year in bands: what is dated to a month, a quarter, a half or the year alone stands there, never on a day of it. */
export function CatalystCalendar({ params, list, notes }: Props) {
  const { year } = list;
  const { rows, halves } = bandsOf(list.rows, year);
  const shown = { notes, day: list.day };
  return (
    <section aria-labelledby="year">
      <YearNav params={params} list={list} year={year} />
      <h2 id="year" className="mt-2 text-xl">
        {year}
      </h2>
      <Elsewhere params={params} list={list} />
      <Band label={`${year}, no closer`} rows={rows} {...shown} />
      <div className="mt-2 grid gap-x-6 gap-y-4 lg:grid-cols-2">
        {halves.map((half) => (
          <div key={half.key}>
            <Band label={`${labelDate(half.key)}, no closer`} rows={half.rows} {...shown} />
            <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
              {half.quarters.map((quarter) => (
                <QuarterBands key={quarter.key} quarter={quarter} {...shown} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Why it is another year than the present one; from a year with nothing, the way to one that has. */
function Elsewhere({ params, list: { rows, years, year, day } }: { params: CatalystParams; list: CatalystList }) {
  const present = Number(day.slice(0, 4));
  if (rows.length > 0) {
    if (params.year !== null || year === present) return null;
    return (
      <p className="my-2 text-muted">
        Nothing that the filters leave is dated to {present}{year > present ? ". This is the year of the next expected event." : " or to any later year. This is the last year that has anything."}
      </p>
    );
  }
  const known = years.flatMap((one) => one.year ?? []);
  const [next, last] = [known.find((one) => one > year), known.findLast((one) => one < year)];
  const way = (to: number) => <Link href={catalystHref(params, { year: to })}>{to}</Link>;
  return (
    <p className="my-4 text-muted">
      Nothing that the filters leave is dated to {year}.{next !== undefined && <> The next year that has anything is {way(next)}.</>}
      {last !== undefined && <> The last before it is {way(last)}.</>}
    </p>
  );
}

/** The years with something in them, and the present one. */
function YearNav({ params, list, year }: { params: CatalystParams; list: CatalystList; year: number }) {
  const counts = new Map(list.years.map((one) => [one.year, one.count]));
  const undated = counts.get(null) ?? 0;
  const years = [...new Set([...list.years.flatMap((one) => one.year ?? []), year, Number(list.day.slice(0, 4))])].sort((a, b) => a - b);
  return (
    <nav aria-label="Years" className="no-print counts" data-keep-scroll="">
      <ul>
        {years.map((one) => (
          <li key={one}>
            <Link href={catalystHref(params, { year: one })} aria-current={one === year || undefined}>
              {one} <b>{counts.get(one) ?? 0}</b>
            </Link>
          </li>
        ))}
        {undated > 0 && (
          <li>
            <Link href={catalystHref(params, { view: "list", year: null, state: ["undated"] })}>
              no date given <b>{undated}</b>
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

function QuarterBands({ quarter, ...shown }: { quarter: Quarter } & Shown) {
  return (
    <section aria-label={labelDate(quarter.key)}>
      <h3 className="border-b border-rule-strong pb-0.5 text-base">{labelDate(quarter.key)}</h3>
      <Band label={`${labelDate(quarter.key)}, no closer`} rows={quarter.rows} {...shown} />
      {quarter.months.map((month) => (
        <div key={month.key} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-1">
          <h4 className={month.rows.length ? "text-sm font-semibold" : "text-sm font-normal text-muted"}>
            {labelDate(month.key, "short").slice(0, 3)}
            <span className="sr-only"> {month.key.slice(0, 4)}</span>
          </h4>
          <Entries rows={month.rows} {...shown} />
        </div>
      ))}
    </section>
  );
}

function Band({ label, rows, ...shown }: { label: string; rows: readonly CatalystRow[] } & Shown) {
  if (rows.length === 0) return null;
  return (
    <div className="my-2 border-l-4 border-rule-strong bg-sunk px-3 py-1.5">
      <p className="text-sm text-muted">{label}</p>
      <Entries rows={rows} {...shown} />
    </div>
  );
}

function Entries({ rows, notes, day }: { rows: readonly CatalystRow[] } & Shown) {
  if (rows.length === 0) return <p className="sr-only">nothing</p>;
  return (
    <ul className="grid gap-1">
      {rows.map((row) => (
        <li key={row.id} className="text-sm">
          <DayOf row={row} />
          <Link href={row.href} className="font-semibold">
            {row.title}
          </Link>
          <Cite notes={notes} record={row.recordId} field={row.outcome?.fields ?? row.statements.at(-1)?.fields ?? []} />
          <span className="block">
            <UrgencyMark standing={row.standing} day={day} />
          </span>
          <span className="block text-muted">
            <Subjects row={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The day of the month, where the date has one. */
function DayOf({ row }: { row: CatalystRow }) {
  const date = dateOf(row);
  const read = date === null ? null : readPartialDate(date);
  return read?.day ? <b className="mr-1.5">{read.day}</b> : null;
}
