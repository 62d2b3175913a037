import type { ProgramStatus, Stage } from "#lib/db/generated/enums.ts";

// How long what is known of a program may stand before somebody looks it up again.

/**
 * In years. Before people are treated, little changes and less is published: three. In the clinic: two. A regulator answers
 * an application within about a year, so one that is filed is looked up after one. What is approved or on sale changes
 * slowly: its launch, a further label, a withdrawal: two and three. A stage that nobody states is looked for as in the clinic.
 */
const YEARS: Record<Stage | "not_stated", number> = {
  not_stated: 2,
  discovery: 3,
  preclinical: 3,
  ind_enabling: 3,
  ind_cleared: 3,
  early_phase_1: 2,
  phase_1: 2,
  phase_1_2: 2,
  phase_2: 2,
  pivotal_phase_2: 2,
  phase_2_3: 2,
  phase_3: 2,
  filed: 1,
  approved: 2,
  launched: 3,
};

/** A program that has ended is not looked up again: what is known of it is about the past. */
const ENDED: ReadonlySet<ProgramStatus> = new Set(["discontinued", "withdrawn"]);

export type Standing = { stage: Stage | null; status: ProgramStatus | null };

export const yearsUntilStale = (stage: Stage | null): number => YEARS[stage ?? "not_stated"];

/** The moment at which a program goes stale that was last looked up at `seen`; null where it never does. */
export function staleFrom({ stage, status }: Standing, seen: Date): Date | null {
  if (status !== null && ENDED.has(status)) return null;
  const due = new Date(seen);
  due.setUTCFullYear(due.getUTCFullYear() + yearsUntilStale(stage));
  return due;
}

/** The later of the two: when somebody last found it so, by a check or by a change that cites a source. */
export const lastSeen = (checked: Date | null, cited: Date | null): Date | null => (checked && cited ? (checked > cited ? checked : cited) : (checked ?? cited));
