/** The parts of `country`, `events.filed` or `events.filed.date`. */
export function splitPath(path: string): { field: string; item: string | null; part: string | null } {
  const [field = "", item = null, part = null] = path.split(".");
  return { field, item, part };
}

/** Whether what is said of `cited` is said of `path` too: of itself, of the item or the list that it is a part of. */
export const covers = (cited: string, path: string): boolean => path === cited || path.startsWith(`${cited}.`);

const OWN = new Set(["slug", "published", "deleted", "mergedInto"]);

/**
 * What is accepted or refused as one: a field, or a whole item of a list. Null for what goes along with another change:
 * the order of a list, a citation, a discrepancy.
 */
export function changeGroup(path: string): string | null {
  const { field, item } = splitPath(path);
  if (OWN.has(field)) return field;
  if (field === "citations" || field === "discrepancies" || item === "order") return null;
  return item === null ? field : `${field}.${item}`;
}
