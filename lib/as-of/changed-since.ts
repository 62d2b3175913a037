import "server-only";
import { NOW } from "#lib/db/as-of.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { readChangedSince } from "./read-changed-since.ts";

/** `readChangedSince`, kept until a record changes. */
export const changedSince = keptQuery("changed-since", kindTags(...RECORD_KINDS.values), readChangedSince, () => NOW);
