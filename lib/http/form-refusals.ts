// Why a form is refused before any action reads it; `refuse-form.ts` says which. Known to the browser, too.

export const FORM_LIMIT_MB = 4;

export const FORM_REFUSALS = {
  foreign: "Nothing was done: the form was not sent from a page of this site.",
  large: `Nothing was done: a form may hold ${FORM_LIMIT_MB} MB, and this one holds more. Shorten the longest text, and send it again.`,
  broken: "Nothing was done: the form arrived incomplete, or is none. Go back, and send it again.",
} as const;

/** The words of a refusal, where that is what came in the place of an action's answer. */
export function refusalIn(error: unknown): string | null {
  return error instanceof Error ? (Object.values(FORM_REFUSALS).find((words) => words === error.message) ?? null) : null;
}
