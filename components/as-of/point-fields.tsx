import { entriesHere } from "#lib/as-of/stand.ts";

/** In a form that leads to a page: what it finds is read from where the page stands in time. */
export const PointFields = () => entriesHere().map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />);
