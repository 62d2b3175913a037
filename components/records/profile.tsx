import type { ReactNode } from "react";
import { AsCited } from "#components/as-of/as-cited.tsx";
import { CitePage } from "#components/as-of/cite-page.tsx";
import { Subscribe } from "#components/feeds/subscribe.tsx";
import { Link } from "#components/ui/link.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { labelMoment } from "#lib/dates/label.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { recordFeed } from "#lib/feeds/record-feed.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { historyPath, listPath, recordPath } from "#lib/records/paths.ts";
import type { VisibleRecord } from "#lib/records/profile-query.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import { Cite } from "./cite.tsx";
import { Discrepancies, DisputeMark } from "./discrepancies.tsx";
import { FootnoteList } from "./footnote-list.tsx";
import { JsonLd, type StructuredData } from "./json-ld.tsx";
import { ViewerLeaf } from "./viewer-leaf.tsx";

type Props = {
  kind: RecordKind;
  record: VisibleRecord;
  evidence: ShownEvidence;
  notes: Footnotes;
  /** The field that the heading shows; a program's is made of several. */
  titleField: string | null;
  /** One or two sentences at the top: what this is. */
  summary: ReactNode;
  structuredData?: StructuredData;
  children: ReactNode;
};

/** The frame of every record's own page: what it is, what is known of it, what is disputed, and who says so. */
export function Profile({ kind, record, evidence, notes, titleField, summary, structuredData, children }: Props) {
  const list = listPath(kind);
  const feed = recordFeed(kind, record);
  const citable = { page: kind, name: record.slug };
  return (
    <article>
      {structuredData && <JsonLd data={structuredData} />}
      <AsCited what={citable} />
      <header>
        <div className="flex flex-wrap justify-between gap-x-6">
          <Trail steps={[{ href: list, label: kind === "program" ? "Pipeline" : SECTION[kind] }]} />
          <ViewerLeaf kind={kind} slug={record.slug} />
        </div>
        <h1 className="text-2xl sm:text-3xl">
          {record.title}
          {titleField && (
            <span className="align-top text-base">
              <Cite notes={notes} record={record.id} field={titleField} />
            </span>
          )}
        </h1>
        {titleField && <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={titleField} />}
        <div className="mt-1 max-w-[90ch] text-[1.0625rem]">{summary}</div>
        {feed && <Subscribe feed={feed} of={kind === "program" ? "this program" : `the programs of ${record.title}`} />}
        <CitePage what={citable} title={record.title} path={recordPath(kind, record.slug)} />
      </header>
      {children}
      <Discrepancies discrepancies={evidence.discrepancies} notes={notes} own={record.id} />
      <FootnoteList notes={notes} />
      <p className="mt-6 text-sm text-muted">
        Record last changed on {labelMoment(record.updatedAt)}. <Link href={historyPath(kind, record.slug) as "/"}>History</Link>
        <span className="no-print">
          {" "}
          · <Link href={`/account/watches?${new URLSearchParams({ kind, slug: record.slug })}`}>Watch it</Link>
        </span>
      </p>
    </article>
  );
}

const SECTION: Record<Exclude<RecordKind, "program">, string> = {
  company: "Companies",
  molecule: "Molecules",
  target: "Targets",
  indication: "Indications",
  trial: "Trials",
  partnership: "Partnerships",
  source: "Sources",
  catalyst: "Catalysts",
};
