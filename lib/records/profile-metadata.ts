import type { Metadata } from "next";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { recordPath } from "./paths.ts";

const LONGEST = 300;

/** Of a record's own page; a page about nothing is kept out of search engines. `feeds`: where it is to be had as a feed, by type. */
export function profileMetadata(kind: RecordKind, record: { title: string; slug: string } | null, summary: string | null, feeds: Record<string, string> = {}): Metadata {
  const label = RECORD_KINDS.label(kind).toLowerCase();
  if (!record) return { title: `No such ${label}`, robots: { index: false } };
  const description = shorten(summary ?? "");
  const path = recordPath(kind, record.slug);
  return {
    title: record.title,
    description,
    alternates: { canonical: path, types: feeds },
    openGraph: { title: record.title, description, url: path, siteName: "Phaseline", type: "article" },
    twitter: { card: "summary_large_image" },
  };
}

const shorten = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`);
