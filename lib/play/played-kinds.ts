/** The kinds of record whose page has a chart that can be played. */
export const PLAYED_KINDS = ["company", "molecule", "target", "indication"] as const;
export type PlayedKind = (typeof PLAYED_KINDS)[number];

export const isPlayed = (kind: string): kind is PlayedKind => (PLAYED_KINDS as readonly string[]).includes(kind);
