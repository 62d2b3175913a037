import { AsCited } from "#components/as-of/as-cited.tsx";
import { CitePage } from "#components/as-of/cite-page.tsx";
import { PlayChart } from "#components/play/play-chart.tsx";
import { Discrepancies } from "#components/records/discrepancies.tsx";
import { FootnoteList } from "#components/records/footnote-list.tsx";
import { JsonLd } from "#components/records/json-ld.tsx";
import { ViewerLeaf } from "#components/records/viewer-leaf.tsx";
import { AddressProblems } from "#components/ui/address-problems.tsx";
import { Link } from "#components/ui/link.tsx";
import { PrintedOn } from "#components/ui/printed-on.tsx";
import { wordsHere } from "#lib/as-of/stand.ts";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { siteOrigin } from "#lib/env.ts";
import { playOfPipeline } from "#lib/play/play-source.ts";
import { groupRows } from "#lib/programs/group-rows.ts";
import { pipelineHref, pipelineQuery, type PipelineParams, type Problem } from "#lib/programs/pipeline-params.ts";
import type { PipelinePage as Pipeline } from "#lib/programs/pipeline-queries.ts";
import { shownCitations } from "#lib/programs/shown-citations.ts";
import type { DiscrepancyView } from "#lib/records/evidence-queries.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { EmptyPipeline } from "./empty-pipeline.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { Paging } from "./paging.tsx";
import { PipelineChart } from "./pipeline-chart.tsx";
import { PipelineTable } from "./pipeline-table.tsx";
import { PipelineTimeline } from "./pipeline-timeline.tsx";
import { StageCounts } from "./stage-counts.tsx";
import { StatedTotals } from "./stated-totals.tsx";
import { GROUP_LABELS, ViewControls } from "./view-controls.tsx";

type Props = { params: PipelineParams; problems: Problem[]; pipeline: Pipeline };

export function PipelinePage({ params, problems, pipeline }: Props) {
  const notes = new Footnotes(shownCitations(pipeline, params));
  const citable = { page: "pipeline", name: pipelineQuery(params) } as const;
  return (
    <>
      <AsCited what={citable} />
      <JsonLd data={{ "@context": "https://schema.org", "@type": "WebSite", name: "Phaseline", url: siteOrigin(), description: "A pipeline tracker for biotech in which every value shows its source." }} />
      <header className="mb-4 flex flex-wrap items-baseline gap-x-6">
        <h1 className="text-3xl">Pipeline</h1>
        {/* Before what stands at the end of the line, which so stays in its place when this comes. */}
        <div className="sm:ml-auto">
          <ViewerLeaf kind="program" key={JSON.stringify(params)} />
        </div>
        <p className="text-sm text-muted">
          <PrintedOn />
          {wordsHere()}{pipeline.lastChange && <>; last change {labelMoment(pipeline.lastChange)}</>}
        </p>
      </header>
      {pipeline.tracked === 0 ? (
        <EmptyPipeline />
      ) : (
        <>
          <StatedTotals totals={pipeline.totals} notes={notes} />
          <StageCounts facets={pipeline.facets} params={params} />
          <AddressProblems problems={problems} />
          <FilterPanel params={params} facets={pipeline.facets} matching={pipeline.matching} tracked={pipeline.tracked} />
          <ViewControls params={params} />
          {pipeline.rows.length === 0 ? <NoRows params={params} matching={pipeline.matching} /> : <Rows params={params} pipeline={pipeline} notes={notes} />}
          <Paging page={params.page} size={params.size} matching={pipeline.matching} href={(page) => pipelineHref(params, { page })} />
          <Discrepancies
            discrepancies={pipeline.evidence.discrepancies}
            notes={notes}
            held={(one) => heldValue(one, pipeline)}
            titles={new Map(pipeline.rows.map((row) => [row.id, row.title]))}
          />
          <FootnoteList notes={notes} />
          <CitePage what={citable} title="Pipeline" path={pipelineHref(params, { page: params.page })} />
        </>
      )}
    </>
  );
}

/** What the record keeps where sources disagree on the date of a step. */
function heldValue({ recordId, field }: DiscrepancyView, { rows }: Pipeline): string | null {
  const [list, item, part] = field.split(".");
  const event = rows.find((row) => row.id === recordId)?.events.find((one) => one.id === item);
  return list === "events" && part === "date" && event?.date ? labelDate(event.date) : null;
}

function Rows({ params, pipeline, notes }: { params: PipelineParams; pipeline: Pipeline; notes: Footnotes }) {
  const { rows } = pipeline;
  if (params.view === "table") return <PipelineTable rows={rows} params={params} notes={notes} />;
  const groups = groupRows(rows, params.group);
  const compact = params.density === "compact";
  if (params.view === "timeline") return <PipelineTimeline groups={groups} notes={notes} compact={compact} />;
  const disputed = new Set(pipeline.evidence.discrepancies.filter(({ status }) => status === "open").map((one) => one.recordId));
  const caption = `${rows.length} programs by ${GROUP_LABELS[params.group]}, and the stage each has reached`;
  return (
    <PlayChart {...playOfPipeline(params, pipeline.matching)} rows={rows}>
      <PipelineChart groups={groups} notes={notes} disputed={disputed} compact={compact} caption={caption} />
    </PlayChart>
  );
}

function NoRows({ params, matching }: { params: PipelineParams; matching: number }) {
  if (matching === 0) return <p className="my-8 text-center text-muted">No program matches all of these filters. Take one out above to see more.</p>;
  return (
    <p className="my-8 text-center text-muted">
      There is no page {params.page}: {matching} programs match. <Link href={pipelineHref(params, {})}>To the first page</Link>
    </p>
  );
}
