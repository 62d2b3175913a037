import type { Draft } from "./draft.ts";
import type { FieldErrors } from "./read-draft.ts";

/** A value that both sides changed, in words; null is "not stated". */
export type ShownCollision = { field: string; label: string; item: string | null; base: string | null; theirs: string | null; yours: string | null };
export type OtherSave = { version: number; who: string; at: string; reason: string };

/** Somebody saved first. `merged`: what they changed that does not collide, which is taken over as it is. */
export type Conflict = { version: number; saves: OtherSave[]; collisions: ShownCollision[]; merged: string[] };

export type EditOutcome =
  | { outcome: "saved"; slug: string; version: number; merged: boolean }
  | { outcome: "proposed"; slug: string; isNew: boolean; proposalId: string }
  | { outcome: "unchanged" }
  | { outcome: "refused"; draft: Draft; formErrors: string[]; fieldErrors: FieldErrors }
  | { outcome: "conflict"; draft: Draft; conflict: Conflict };
