import { siteOrigin } from "#lib/env.ts";

/** When the addresses of this site began to be given out; a tag URI (RFC 4151) names a day so that a later owner of the host can make others. */
const SINCE = "2026";

/** A name that no other thing has, and that never changes: by this site, and by what stands for the thing in it. */
export const tagUri = (specific: string): string => `tag:${new URL(siteOrigin()).hostname},${SINCE}:${encodeURI(specific)}`;
