/** Above this the count says "more than": nobody reads on for the exact number. */
export const MOST_COUNTED = 99;

export const unreadWords = (count: number): string => (count > MOST_COUNTED ? `more than ${MOST_COUNTED}` : String(count));
