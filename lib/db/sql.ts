import { Prisma } from "./generated/client.ts";

// What raw queries are put together from: values become parameters, never text of the statement.
export const { sql, join, empty, raw } = Prisma;
export type Sql = Prisma.Sql;
