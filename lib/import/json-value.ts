/** A value of any shape, as a column of text keeps it, and back. */
export const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));
export const fromJson = (kept: string | null): unknown => (kept === null ? null : JSON.parse(kept));
