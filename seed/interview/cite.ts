import { sourceCiter } from "#seed/module.ts";

export const INTERVIEW = "interview-dajun-yang-2019";
export const HGNC = "hgnc-complete-set-2019";

/** What the interview says. `Q4.2` is the second paragraph of the answer to the fourth question. */
export const said = sourceCiter(INTERVIEW);

/** What the table of gene symbols says; the locator is the HGNC id. */
export const listed = sourceCiter(HGNC);
