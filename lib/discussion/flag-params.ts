import type { FlagStatus, RecordKind } from "#lib/db/generated/enums.ts";
import { QueryReader, queryText, type RawQuery } from "#lib/history/read-query.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

export type FlagParams = { status: FlagStatus; kind: RecordKind | null; company: string | null; page: number };

export function parseFlagParams(raw: RawQuery): { params: FlagParams; problems: string[] } {
  const query = new QueryReader(raw);
  const status = query.oneOf("status", ["open", "resolved"] as const) ?? "open";
  return { params: { status, kind: query.oneOf("kind", RECORD_KINDS.values), company: query.slug("company"), page: query.whole("page") ?? 1 }, problems: query.problems };
}

export const flagsHref = ({ status, kind, company, page }: FlagParams): string =>
  `/desk/flags${queryText({ status: status === "open" ? null : status, kind, company, page: page > 1 ? page : null })}`;
