import { siteOrigin } from "#lib/env.ts";

/** Of an item of a record, in no other calendar of any site. Neither part ever changes, whatever becomes of title and date. */
export const eventUid = (recordId: string, itemId: string): string => `${recordId}/${itemId}@${new URL(siteOrigin()).hostname}`;
