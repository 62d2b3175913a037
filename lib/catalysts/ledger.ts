import { dayOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { today } from "#lib/dates/days.ts";
import { inCatalystOrder } from "./catalyst-order.ts";
import { judge } from "./judged.ts";
import type { Reach } from "./reach.ts";
import { readExpectations } from "./read-expectations.ts";
import { hydrateCatalysts, type CatalystRow } from "./rows.ts";

/** What a record's page shows of dates: each with all that was said of it, judged by the day on which it is read. */
export type Ledger = { rows: CatalystRow[]; day: string };

export async function ledgerOf(db: Database, reach: Reach): Promise<Ledger> {
  const day = dayOf(db, today());
  const judged = inCatalystOrder(judge(await readExpectations(db, reach), day), { sort: "urgency", descending: false }, () => null);
  return { rows: await hydrateCatalysts(db, judged), day };
}
