import { Choose } from "#components/desk/choose.tsx";
import { DeskPager } from "#components/desk/desk-pager.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { FollowRow } from "#lib/import/desk/follows.ts";
import type { waitingBySource } from "#lib/import/desk/groups.ts";
import { importPath, runQuery } from "#lib/import/desk/params.ts";
import type { UploadRefusal, UploadWhat } from "#lib/import/desk/upload-refusals.ts";
import { counted } from "#lib/import/desk/words.ts";
import type { RunParams, runs } from "#lib/import/runs/run-queries.ts";
import { IMPORT_KINDS, IMPORT_RUN_STATUSES } from "#lib/vocabularies/imports.ts";
import { FollowForm } from "./follow-form.tsx";
import { FollowList } from "./follow-list.tsx";
import { RunTable } from "./run-table.tsx";
import { UploadForm } from "./upload-form.tsx";
import "./import.css";

type Props = {
  params: RunParams;
  list: Awaited<ReturnType<typeof runs>>;
  waiting: Awaited<ReturnType<typeof waitingBySource>>;
  follows: readonly FollowRow[];
  /** Whether this server asks what is followed when it is due. */
  asksItself: boolean;
  refused: { what: UploadWhat; why: UploadRefusal } | null;
  actions: { follow: FormAction; steerFollow: FormAction };
};

/** What was imported and waits, what is followed, and bringing in more. */
export function ImportPage({ params, list, waiting, follows, asksItself, refused, actions }: Props) {
  const isNarrowed = params.kind !== null || params.status !== null || params.queryId !== null;
  const refusedFor = (what: UploadWhat) => (refused?.what === what ? refused.why : null);
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Import</h1>
      <p className="mt-1 max-w-[75ch] text-muted">
        Registered studies and spreadsheets are read and compared with the records. What differs waits here until somebody accepts or refuses it: nothing of it reaches the pages by itself, fields that are trusted apart.
      </p>
      <Waiting waiting={waiting} />
      <p className="no-print mt-2 flex flex-wrap gap-x-5 gap-y-1">
        <a href="#bring-in">Bring in</a>
        <Link href={`${importPath}/mappings`}>Remembered mappings</Link>
        <Link href={`${importPath}/trust`}>Trusted fields</Link>
      </p>

      <Section id="runs" title="Imports">
        <form action={`${importPath}#runs`} className="filter-form no-print mb-3" aria-label="Narrow the list of imports">
          <Choose name="source" label="Source" any="Any" chosen={params.kind} choices={IMPORT_KINDS.values.map((value) => ({ value, label: IMPORT_KINDS.label(value) }))} />
          <Choose name="status" label="Status" any="Any" chosen={params.status} choices={IMPORT_RUN_STATUSES.values.map((value) => ({ value, label: IMPORT_RUN_STATUSES.label(value) }))} />
          <Choose name="follow" label="Of what is followed" any="All" chosen={params.queryId} choices={follows.map(({ id, name }) => ({ value: id, label: name }))} />
          <button type="submit">Show</button>
        </form>
        {list.rows.length > 0 ? <RunTable rows={list.rows} /> : <p className="border-y border-rule py-6">{isNarrowed ? "No import fits." : "Nothing was imported yet. Bring in a file below, or follow a company at the registry."}</p>}
        <DeskPager path={importPath} query={runQuery(params)} page={list.page} pages={list.pages} />
      </Section>

      <Section
        id="follows"
        title="Followed at ClinicalTrials.gov"
        note={asksItself ? "Each is asked by itself as often as is said here." : "This server does not ask by itself: that takes IMPORT_SCHEDULE=on, or a call of npm run import by a schedule of the machine. “Fetch now” asks at once."}
      >
        {follows.length > 0 ? <FollowList rows={follows} action={actions.steerFollow} /> : <p className="text-muted">Nothing is followed yet.</p>}
      </Section>

      <Section id="bring-in" title="Bring in">
        <div className="import-bring">
          <section aria-labelledby="registry-follow">
            <h3 id="registry-follow" className="mb-2 text-base">
              Follow at ClinicalTrials.gov
            </h3>
            <FollowForm action={actions.follow} />
          </section>
          <div className="grid content-start gap-6">
            <section id="registry" aria-labelledby="registry-title">
              <h3 id="registry-title" className="mb-2 text-base">
                A file of the registry
              </h3>
              <UploadForm
                what="registry"
                label="File of studies"
                help="JSON as the registry gives it: one study, a page of its API, or one study a line; also zipped or by gzip."
                accept=".json,.ndjson,.jsonl,.gz,.zip,application/json,application/gzip,application/zip"
                submit="Import the studies"
                refused={refusedFor("registry")}
              />
            </section>
            <section id="sheet" aria-labelledby="sheet-title">
              <h3 id="sheet-title" className="mb-2 text-base">
                A spreadsheet
              </h3>
              <UploadForm what="sheet" label="Table" help="CSV, TSV or XLSX, one thing a row. Its columns are shown before anything is read." accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values" submit="Look at its columns" refused={refusedFor("sheet")} />
            </section>
          </div>
        </div>
      </Section>
    </>
  );
}

function Waiting({ waiting }: Pick<Props, "waiting">) {
  const total = waiting.reduce((sum, { changes }) => sum + changes, 0);
  if (total === 0) return <p className="mt-3">Nothing waits for a decision.</p>;
  const of = waiting.map(({ kind, changes, runs: count }) => `${waiting.length > 1 ? `${changes.toLocaleString("en-GB")} ` : ""}in ${counted(count, "import")} from ${kind === "ctgov" ? "ClinicalTrials.gov" : "spreadsheets"}`);
  return (
    <p className="mt-3">
      <Link href={`${importPath}/changes`} className="font-semibold">
        {counted(total, "change waits", "changes wait")} for a decision
      </Link>
      , {of.join(", ")}.
    </p>
  );
}
