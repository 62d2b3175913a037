import { cache } from "react";
import { NOW, type AsOf } from "./as-of.ts";

// From where in time the page that is being made is read. Like who asks, it belongs to the request and not to each of the
// hundred links and queries on the way. Outside of a page it is now.

const request = cache((): { asOf: AsOf } => ({ asOf: NOW }));

export const pointHere = (): AsOf => request().asOf;

export function standAt(asOf: AsOf): void {
  request().asOf = asOf;
}
