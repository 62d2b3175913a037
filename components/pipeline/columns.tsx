import type { ReactNode } from "react";
import { Cite } from "#components/records/cite.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { Link } from "#components/ui/link.tsx";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { eventFields, statusFields, type EventPart } from "#lib/programs/event-fields.ts";
import { presentEvent, stageSources } from "#lib/programs/present-event.ts";
import type { Column, Sort } from "#lib/programs/pipeline-params.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnote, Footnotes } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { StageBadge } from "./stage-badge.tsx";

/** The sort key behind a column's heading, where it has one. */
export const COLUMN_SORT: Partial<Record<Column, Sort>> = {
  indication: "indication",
  territory: "territory",
  stage: "stage",
  status: "status",
  since: "since",
  changed: "changed",
};

type Cell = (row: ProgramRow, notes: Footnotes) => ReactNode;

const links = (path: string, list: { slug: string; name: string }[]) =>
  list.length === 0 ? (
    <NotStated />
  ) : (
    list.map(({ slug, name }, index) => (
      <span key={`${slug} ${index}`}>
        {index > 0 && ", "}
        <Link href={`/${path}/${slug}`}>{name}</Link>
      </span>
    ))
  );

const distinct = (list: { slug: string; name: string }[]) => [...new Map(list.map((one) => [one.slug, one])).values()];
const cite = (row: ProgramRow, notes: Footnotes, field: string | string[]) => <Cite notes={notes} record={row.id} field={field} />;

function eventCite(row: ProgramRow, notes: Footnotes, ...parts: EventPart[]) {
  const event = presentEvent(row);
  return event && cite(row, notes, eventFields(event.id, ...parts));
}

/** A company may have several roles in a program: it is named once, with what speaks of any of them. */
function companyLinks(row: ProgramRow, notes: Footnotes) {
  const companies = distinct(row.companies);
  if (companies.length === 0) return <NotStated />;
  return companies.map(({ slug, name }, index) => (
    <span key={slug}>
      {index > 0 && ", "}
      <Link href={`/companies/${slug}`}>{name}</Link>
      {cite(row, notes, row.companies.filter((one) => one.slug === slug).map((one) => `companies.${one.id}`))}
    </span>
  ));
}

function StageSource({ source, locator }: Pick<Footnote, "source" | "locator">) {
  return (
    <span className="block">
      {source ? <Link href={`/sources/${source.slug}`}>{source.title}</Link> : "unsourced"}
      {locator && `, ${locator}`}
    </span>
  );
}

export const CELLS: Record<Column, Cell> = {
  indication: (row, notes) => (
    <>
      {row.indication ? <Link href={`/indications/${row.indication.slug}`}>{row.indication.name}</Link> : <NotStated />}
      {row.setting && `, ${row.setting}`}
      {cite(row, notes, ["indicationId", "setting"])}
    </>
  ),
  territory: (row, notes) => (
    <>
      {row.territory ? TERRITORIES.label(row.territory) : <NotStated />}
      {cite(row, notes, "territory")}
    </>
  ),
  company: companyLinks,
  targets: (row) => links("targets", row.molecule.targets),
  stage: (row, notes) => (
    <>
      <StageBadge row={row} />
      {eventCite(row, notes, "kind", "stage", "registrational")}
    </>
  ),
  status: (row, notes) => (
    <>
      {row.status ? PROGRAM_STATUSES.label(row.status) : <NotStated />}
      {row.status && cite(row, notes, statusFields(row))}
    </>
  ),
  since: (row, notes) => (
    <>
      {row.stageDate ? <span className="whitespace-nowrap">{labelDate(row.stageDate, "short")}</span> : <NotStated />}
      {row.stageDate && eventCite(row, notes, "date")}
    </>
  ),
  source: (row, notes) => {
    const sources = stageSources(row, notes);
    return sources.length === 0 ? <NotStated /> : sources.map(({ source, locator }, index) => <StageSource key={index} source={source} locator={locator} />);
  },
  partners: (row) => (row.partners.length ? links("companies", distinct(row.partners)) : <NotStated />),
  trials: (row) => row.trials,
  changed: (row) => <span className="whitespace-nowrap">{labelMoment(row.updatedAt, "short")}</span>,
};
