// What a table may be at most. All of it is told while reading, before memory is taken for it.

export const MOST_BYTES = 100 * 1024 * 1024;
export const MOST_COLUMNS = 200;
export const MOST_ROWS = 500_000;
/** As many characters as a cell of a spreadsheet holds. */
export const LONGEST_CELL = 32_767;
/** Characters of a row of a text file, and lines of one cell in it. */
export const LONGEST_ROW = 500_000;
export const MOST_LINES_IN_ROW = 500;
/** Quotes that are opened and never closed: each makes a stretch of the file be read again. */
export const MOST_OPEN_QUOTES = 1000;

/** Of a workbook, which is an archive: files in it, their size once unpacked, and how much smaller packing may have made them. */
export const MOST_ENTRIES = 2000;
export const MOST_UNPACKED = 1024 * 1024 * 1024;
export const MOST_RATIO = 250;
/** Below this size the ratio says nothing. */
export const RATIO_FROM = 5 * 1024 * 1024;
/** Characters of all texts of a workbook that are kept once and named by number. */
export const MOST_SHARED_TEXT = 64 * 1024 * 1024;
export const MOST_MERGES = 20_000;

/** Rows of one batch. */
export const BATCH_ROWS = 200;
