/** What one person can keep: far more than anybody reads, and little enough that all of it is looked through at once. */
export const MOST_WATCHES = 500;
export const MOST_VIEWS = 100;
export const MOST_TOKENS = 20;
