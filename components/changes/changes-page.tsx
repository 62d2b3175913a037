import { FootnoteList } from "#components/records/footnote-list.tsx";
import { JsonLd } from "#components/records/json-ld.tsx";
import { AddressProblems } from "#components/ui/address-problems.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ChangesList } from "#lib/changes/changes-list.ts";
import { changesHref, type ChangesParams } from "#lib/changes/changes-params.ts";
import { groupChanges } from "#lib/changes/group-changes.ts";
import type { Movement } from "#lib/changes/movement.ts";
import type { Quarter } from "#lib/changes/quarters.ts";
import type { ChangesView } from "#lib/changes/changes-view.ts";
import { PROGRAM_CHANGES } from "#lib/changes/change-words.ts";
import { knownWords, momentWords, spanWords, type Span } from "#lib/changes/span.ts";
import { siteOrigin } from "#lib/env.ts";
import { hasProgramFilter, type Problem } from "#lib/programs/pipeline-params.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { ChangeChart } from "./change-chart.tsx";
import { ChangeControls } from "./change-controls.tsx";
import { ChangeFilters } from "./change-filters.tsx";
import { ChangesPager } from "./changes-pager.tsx";
import { ChangesAsCited, CiteChanges } from "./cite-changes.tsx";
import { CorrectedValues } from "./corrected-values.tsx";
import { MovementTable } from "./movement-table.tsx";
import { PartnershipChanges } from "./partnership-changes.tsx";
import { SpanForm } from "./span-form.tsx";

export const CHANGES_INTRO = "What changed between two days, or between what was held at two moments: programs, agreements and values, before and after, with sources.";

type Props = { params: ChangesParams; problems: readonly Problem[]; view: ChangesView | null; tracked: number; movement: { quarters: Quarter[]; moved: Movement[] }; today: string };

export function ChangesPage({ params, problems, view, tracked, movement, today }: Props) {
  const { span } = params.asked;
  const notes = new Footnotes(view?.list.citations ?? []);
  return (
    <>
      {span && view && <ChangesAsCited params={params} span={span} view={view} />}
      <JsonLd data={{ "@context": "https://schema.org", "@type": "CollectionPage", name: "Changes", url: `${siteOrigin()}/changes`, description: CHANGES_INTRO }} />
      <h1 className="text-2xl sm:text-3xl">Changes</h1>
      <p className="mt-1 max-w-[85ch] text-muted">{CHANGES_INTRO}</p>
      <SpanForm params={params} today={today} />
      <AddressProblems problems={problems} />
      {span?.recorded !== undefined && (
        <p className="my-2">
          This is read by what was held here on {momentWords(span.recorded)}. <Link href={changesHref({ ...params, asked: { ...params.asked, span: { ...span, recorded: undefined } } })}>Read it by what is known today</Link>
        </p>
      )}
      {span && view && <Found params={params} span={span} list={view.list} notes={notes} today={today} />}
      {tracked > 0 ? (
        <MovementTable {...movement} known={span?.by === "moment" ? knownWords({ recorded: span.to }) : knownWords(span ?? {})} />
      ) : (
        <p className="my-6">
          The database holds no program yet. Fill it with the records that come with Phaseline: stop the server, run <code>npm run seed</code>, and start it again.
        </p>
      )}
      <FootnoteList notes={notes} />
      {span && view && <CiteChanges params={params} span={span} view={view} today={today} />}
    </>
  );
}

type Shown = { params: ChangesParams; span: Span; list: ChangesList; notes: Footnotes; today: string };

function Found({ params, span, list, notes, today }: Shown) {
  const narrowed = hasProgramFilter(params.filter);
  const groups = groupChanges(list);
  const counts = PROGRAM_CHANGES.values.flatMap((kind) => (list.counts[kind] ? `${list.counts[kind]} ${PROGRAM_CHANGES.label(kind).toLowerCase()}` : []));
  const { agreements } = list;
  const said = [...counts, ...(agreements ? [`${agreements} ${agreements === 1 ? "change" : "changes"} of partnerships`] : []), ...(list.corrected.revisions.length ? ["values corrected"] : [])];
  return (
    <>
      <p role="status">
        <b>{spanWords(span)}:</b> {said.length ? said.join(", ") : "nothing changed"}.
      </p>
      {span.by === "day" && <p className="mb-2 text-sm text-muted">A step counts from the last day that its date can mean; one without a date, from when somebody had said it.</p>}
      <ChangeFilters params={params} list={list} />
      <ChangeControls params={params} today={today} />
      {said.length === 0 && (
        <p className="my-4 max-w-[70ch] border-y border-rule py-6">
          No program{narrowed && " that the filters leave"} moved, came, stopped or vanished, and no partnership began or ended in this span. A longer one, such as <Link href="/changes?from=2019-05-31">since the interview of May 2019</Link>, has more to tell.
        </p>
      )}
      {said.length > 0 && list.programs.length + list.partnerships.length + list.corrected.revisions.length === 0 && (
        <p className="my-4 text-muted">
          There is no page {params.page}. <Link href={changesHref(params)}>To the first page</Link>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.slug ?? ""} className="mt-5">
          <h2 className="text-lg">{group.slug ? <Link href={`/companies/${group.slug}`}>{group.name}</Link> : group.name}</h2>
          {group.programs.length > 0 && <ChangeChart group={group} span={span} notes={notes} />}
          {group.partnerships.length > 0 && <PartnershipChanges changes={group.partnerships} span={span} notes={notes} />}
        </section>
      ))}
      <CorrectedValues corrected={list.corrected} />
      <ChangesPager params={params} list={list} />
    </>
  );
}
