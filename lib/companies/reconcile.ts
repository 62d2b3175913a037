import type { TotalMeasure } from "#lib/db/generated/enums.ts";

/** A molecule of a company's programs, and what the rules ask of it. */
export type TrackedMolecule = { title: string; slug: string; clinical: boolean; inUsTrial: boolean; kinaseInhibitor: boolean };

export type Tracked = { founders: string[]; molecules: TrackedMolecule[] };

export type Reconciled = {
  /** What is tracked by name of what the total counts; null where Phaseline tracks nothing of the sort. */
  named: { title: string; slug: string | null }[] | null;
  /** Of those, how many are themselves known to meet the measure; null where naming alone decides. */
  confirmed: { count: number; words: string } | null;
};

const untracked: Reconciled = { named: null, confirmed: null };
const links = (molecules: readonly TrackedMolecule[]) => molecules.map(({ title, slug }) => ({ title, slug }));

const RULES: Record<TotalMeasure, (tracked: Tracked) => Reconciled> = {
  founders: ({ founders }) => ({ named: founders.map((title) => ({ title, slug: null })), confirmed: null }),
  molecules_in_clinic: ({ molecules }) => ({
    named: links(molecules),
    confirmed: { count: molecules.filter((molecule) => molecule.clinical).length, words: "with a stated clinical stage" },
  }),
  molecules_in_us_trials: ({ molecules }) => ({ named: links(molecules.filter((molecule) => molecule.inUsTrial)), confirmed: null }),
  kinase_inhibitors: ({ molecules }) => ({ named: links(molecules.filter((molecule) => molecule.kinaseInhibitor)), confirmed: null }),
  // An agreement's total is reconciled on the agreement's own page.
  molecules_in_agreement: () => untracked,
  patents_issued: () => untracked,
  patents_pending: () => untracked,
  us_inds: () => untracked,
  employees: () => untracked,
};

/** A company's stated total beside what is tracked of it: coverage is shown, never filled up. */
export const reconcile = (measure: TotalMeasure, tracked: Tracked): Reconciled => RULES[measure](tracked);

const FOUNDER = /\b(co-?)?founder\b/i;

/** Each person once, however many roles they hold. */
export const foundersAmong = (people: readonly { person: string; role: string }[]): string[] => [
  ...new Set(people.filter(({ role }) => FOUNDER.test(role)).map(({ person }) => person)),
];
