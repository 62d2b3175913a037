/** The parts of `country`, `events.filed` or `events.filed.date`. */
export function splitPath(path: string): { field: string; item: string | null; part: string | null } {
  const [field = "", item = null, part = null] = path.split(".");
  return { field, item, part };
}

/** Whether what is said of `cited` is said of `path` too: of itself, of the item or the list that it is a part of. */
export const covers = (cited: string, path: string): boolean => path === cited || path.startsWith(`${cited}.`);

/** Every path that covers this one. */
export function covering(path: string): string[] {
  const paths = [path];
  for (let at = path.lastIndexOf("."); at > 0; at = path.lastIndexOf(".", at - 1)) paths.push(path.slice(0, at));
  return paths;
}

/** What a record has beside its data. In a log of changes it is called `record.slug`: a source has a `published` of its own. */
export const OWN_PARTS = ["slug", "published", "deleted", "mergedInto"] as const;
export type OwnPart = (typeof OWN_PARTS)[number];
export const ownPath = (part: OwnPart): string => `record.${part}`;

/**
 * What is accepted or refused as one: a field, or a whole item of a list. Null for what goes along with another change:
 * the order of a list, a citation, a discrepancy.
 */
export function changeGroup(path: string): string | null {
  const { field, item } = splitPath(path);
  if (field === "citations" || field === "discrepancies" || item === "order") return null;
  return item === null ? field : `${field}.${item}`;
}
