import type { Database } from "#lib/db/client.ts";
import { today } from "#lib/dates/days.ts";
import { CATALYST_DEFAULTS } from "./catalyst-params.ts";
import { catalystRows, type CatalystList } from "./catalyst-rows.ts";
import type { OverdueParams } from "./overdue-params.ts";

const PAGE_SIZE = 50;

export type OverduePage = Pick<CatalystList, "rows" | "evidence" | "day"> & { total: number; page: number; pages: number };

/** What should have happened by now and has no outcome, the longest overdue first. A page beyond the last is the last. */
export async function overdueRows(db: Database, { company, page }: OverdueParams, day: string = today()): Promise<OverduePage> {
  const read = (wanted: number) => catalystRows(db, { ...CATALYST_DEFAULTS, state: ["overdue"], company: company === null ? [] : [company], size: PAGE_SIZE, page: wanted }, day);
  const asked = await read(page);
  const pages = Math.max(1, Math.ceil(asked.matching / PAGE_SIZE));
  const list = page > pages ? await read(pages) : asked;
  return { rows: list.rows, evidence: list.evidence, day: list.day, total: list.matching, page: Math.min(page, pages), pages };
}
