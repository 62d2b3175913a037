import { labelDate } from "#lib/dates/label.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";
import type { SourceProfile } from "./queries.ts";

/** "Interview, said May 2019, published 4 December 2019. 151 facts about 27 records rest on it." */
export function sourceSummary({ source, facts }: SourceProfile): string {
  const parts = [
    SOURCE_KINDS.label(source.kind),
    source.publisher,
    source.said && `said ${labelDate(source.said)}`,
    source.published && `published ${labelDate(source.published)}`,
  ];
  const records = new Set(facts.map((fact) => fact.recordId)).size;
  const rest = `${facts.length} ${facts.length === 1 ? "fact" : "facts"} about ${records} ${records === 1 ? "record" : "records"} ${facts.length === 1 ? "rests" : "rest"} on it.`;
  return `${parts.filter(Boolean).join(", ")}. ${rest}`;
}
