import type { UserRole } from "#lib/db/generated/enums.ts";

/** A person who is signed in. `companies`: ids of the companies that the person is limited to; empty for no limit. */
export type Person = { kind: "person"; id: string; name: string; role: UserRole; companies: readonly string[] };

/** Who acts. `system` is the product itself: seeds and command-line tools on the machine it runs on. */
export type Actor = { kind: "system"; name: string } | { kind: "anonymous" } | Person;

export const ANONYMOUS: Actor = { kind: "anonymous" };
