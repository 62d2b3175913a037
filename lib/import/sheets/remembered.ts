import { createHash } from "node:crypto";
import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import { DATE_ORDERS, type SheetColumn, type SheetRequest } from "./request.ts";
import { REASON_HEADER } from "./set-aside.ts";
import { SHEET_KINDS } from "./targets.ts";

const mappingSchema = z.strictObject({
  kind: z.enum(SHEET_KINDS),
  columns: z.array(z.strictObject({ target: z.string().nullable(), dateOrder: z.enum(DATE_ORDERS).nullable(), values: z.record(z.string(), z.string().nullable()) })),
});
/** How the columns of a sheet were read last, without that of the reasons. */
export type RememberedColumns = z.output<typeof mappingSchema>;

const counted = (headers: readonly string[]) => headers.filter((header) => header !== REASON_HEADER);

/** The same for sheets whose columns have the same names in the same order. */
export const columnsKey = (headers: readonly string[]): string => createHash("sha256").update(JSON.stringify(counted(headers))).digest("hex");

/** How a sheet with these columns was read last; null where none was. */
export async function rememberedColumns(db: Database, headers: readonly string[]): Promise<RememberedColumns | null> {
  const row = await db.sheetMapping.findUnique({ where: { columnsKey: columnsKey(headers) }, select: { mapping: true } });
  const read = mappingSchema.safeParse(row?.mapping);
  return read.success && read.data.columns.length === counted(headers).length ? read.data : null;
}

/** Remembers how the columns of a sheet are read, for the next one with the same columns. */
export async function rememberColumns(db: Database, personId: string | null, { kind, columns }: Pick<SheetRequest, "kind" | "columns">): Promise<void> {
  const headers = columns.map(({ header }) => header);
  const own = columns.filter(({ header }) => header !== REASON_HEADER);
  const mapping: RememberedColumns = { kind, columns: own.map(({ target, dateOrder, values }: SheetColumn) => ({ target, dateOrder, values })) };
  const said = { mapping, updatedById: personId, updatedAt: new Date() };
  await db.sheetMapping.upsert({ where: { columnsKey: columnsKey(headers) }, create: { id: crypto.randomUUID(), columnsKey: columnsKey(headers), ...said }, update: said, select: { id: true } });
}
