import type { RecordKind } from "#lib/db/generated/enums.ts";

/** Prisma calls a table `programCompany`, the database `ProgramCompany`; a kind's own table is called after the kind. */
export const tableName = (model: RecordKind | (string & {})): string => model.charAt(0).toUpperCase() + model.slice(1);
