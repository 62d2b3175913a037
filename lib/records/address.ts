import type { RecordKind } from "#lib/db/generated/enums.ts";
import { siteOrigin } from "#lib/env.ts";
import { recordPath } from "./paths.ts";

/** The whole address of a record's page, for readers that have no page to start from. */
export const recordAddress = (kind: RecordKind, slug: string): string => `${siteOrigin()}${recordPath(kind, slug)}`;
