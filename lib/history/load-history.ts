import type { Database } from "#lib/db/client.ts";
import type { HistoryRecord } from "./find-record.ts";
import { parseHistoryParams, type HistoryParams } from "./history-params.ts";
import type { RawQuery } from "./read-query.ts";
import { recordHistory, type HistoryPage } from "./record-history.ts";
import type { Reader } from "./revision-views.ts";
import { wayBack, type WayBack } from "./way-back.ts";
import { compareVersions, wholeVersion, type Comparison, type WholeVersion } from "./versions.ts";

type Shown = { mode: "list"; list: HistoryPage } | { mode: "compare"; comparison: Comparison } | { mode: "version"; whole: WholeVersion };

/** A record's history as its address asks for it: all changes, two versions beside each other, or one version whole. */
export type HistoryView = Shown & {
  record: HistoryRecord;
  /** The page's own path. */
  base: string;
  params: HistoryParams;
  problems: string[];
  names: boolean;
  /** For a deleted record. */
  wayBack: WayBack | null;
};

export async function loadHistory(db: Database, record: HistoryRecord, base: string, raw: RawQuery, reader: Reader): Promise<HistoryView> {
  const { params, problems } = parseHistoryParams(raw);
  const view = { record, base, params, problems, names: reader.names, wayBack: await wayBack(db, record) };
  const missing = (version: number) => problems.push(`There is no version ${version}; the latest is ${record.version}.`);
  if (params.version !== null) {
    const whole = await wholeVersion(db, record, params.version, reader);
    if (whole) return { ...view, mode: "version", whole };
    missing(params.version);
  } else if (params.from !== null || params.to !== null) {
    const to = params.to ?? record.version;
    const from = params.from ?? Math.max(1, to - 1);
    const comparison = await compareVersions(db, record, from, to, reader);
    if (comparison) return { ...view, mode: "compare", comparison };
    for (const version of [from, to]) if (version > record.version) missing(version);
  }
  return { ...view, mode: "list", list: await recordHistory(db, record.id, params, reader) };
}
