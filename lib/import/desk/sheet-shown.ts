type Cells = { encoding: string; separator: string; sheet: string; headerRow: string | number; kind: string };

/** What of a sheet's form says which cells there are: where it was changed, what was said of the columns is about others. */
export const shownAs = ({ encoding, separator, sheet, headerRow, kind }: Cells): string => JSON.stringify([encoding, separator, sheet, String(headerRow), kind]);
