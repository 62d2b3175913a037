import { formatPartialDate, readPartialDate } from "#lib/dates/partial-date.ts";

/** The date without its certainty, which stands beside it. */
export const bareDate = (date: string): string => formatPartialDate({ ...readPartialDate(date), certainty: "actual" });
