import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";

/** Prisma calls a table `programCompany`, the database `ProgramCompany`; a kind's own table is called after the kind. */
export const tableName = (model: RecordKind | (string & {})): string => model.charAt(0).toUpperCase() + model.slice(1);

/** The columns of a table of the database, in their order. */
export async function tableColumns(db: Database | Transaction, table: string): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(`SELECT "name" FROM pragma_table_info('${table}')`);
  return rows.map(({ name }) => name);
}
