/** A derived value that is held otherwise than it would be derived now. */
export type Finding = { record: string; field: string; held: unknown; expected: unknown };
