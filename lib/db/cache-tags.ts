import type { RecordKind } from "./generated/enums.ts";

/** What is read from records of these kinds goes stale when one of them is written. */
export const kindTags = (...kinds: RecordKind[]): string[] => kinds.map((kind) => `kind:${kind}`);

/** For kept pages that go by the settings of the site, or show people's names: neither adds a revision. */
export const SETTINGS_TAG = "settings";
export const PEOPLE_TAG = "people";

/** Carried by what is judged by the day it is read on: it goes stale at the end of that day, in UTC. */
export const DAY_TAG = "day";

/** Carried by what a page reads when there is no such record: lib/db/page-cache.ts answers it with HTTP status 404. */
export const STATUS_404 = "status:404";
