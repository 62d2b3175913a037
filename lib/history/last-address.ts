import { addressAt } from "#lib/as-of/query.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";

/** The page of a record that has been deleted, as of the moment before. */
export const lastAddress = (kind: RecordKind, slug: string, deletedAt: Date): string =>
  addressAt(recordPath(kind, slug), { day: null, recorded: new Date(deletedAt.getTime() - 1).toISOString() });
