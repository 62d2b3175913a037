/**
 * From where in time one looks. `day` (`YYYY-MM-DD`): the world on that day, by what is known. `recorded` (a moment in
 * UTC, as `toISOString` writes it): what Phaseline held then. Null is now.
 */
export type AsOf = { day: string | null; recorded: string | null };

export const NOW: AsOf = { day: null, recorded: null };
export const isNow = ({ day, recorded }: AsOf): boolean => day === null && recorded === null;

/** The day by which what is read from there is judged; null for now. */
export const dayAt = ({ day, recorded }: AsOf): string | null => day ?? recorded?.slice(0, 10) ?? null;

/** One text for one point of view: `2019-05-31@2026-06-03T10:00:00.000Z`, either part of it, or nothing. */
export const asOfText = ({ day, recorded }: AsOf): string => `${day ?? ""}${recorded === null ? "" : `@${recorded}`}`;

/** The inverse of `asOfText`. */
export function readAsOfText(text: string): AsOf {
  const [day = "", recorded] = text.split("@");
  return { day: day || null, recorded: recorded ?? null };
}
