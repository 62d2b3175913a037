import { cache } from "react";
import { NOW, type AsOf } from "./as-of.ts";

// From where in time the page that is being made is read. Like who asks, it belongs to the request and not to each of the
// hundred links and queries on the way. Outside of a page it is now.

const request = cache((): { asOf: AsOf; cite: string | null } => ({ asOf: NOW, cite: null }));

export const pointHere = (): AsOf => request().asOf;

/** The hash under which the page was cited from there, where the address names one. */
export const citeHere = (): string | null => request().cite;

export function standAt(asOf: AsOf, cite: string | null = null): void {
  Object.assign(request(), { asOf, cite });
}
