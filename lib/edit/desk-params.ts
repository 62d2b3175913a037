import type { RecordKind } from "#lib/db/generated/enums.ts";
import { DESK_COLUMNS } from "./desk-columns.ts";
import { deskPath } from "./paths.ts";
import { RANKED } from "./ranked-order.ts";

export const DESK_PAGE_SIZE = 50;
const LONGEST_SEARCH = 100;

export const STANDINGS = ["present", "draft", "deleted"] as const;
/** Which records: those that stand, drafts alone, or the deleted ones. */
export type Standing = (typeof STANDINGS)[number];

export type DeskParams = { q: string; standing: Standing; sort: string; direction: "asc" | "desc"; page: number };
type Raw = Record<string, string | string[] | undefined>;

/** What can be ordered by: the record's title and last change, where a program stands, and the kind's columns that hold text or numbers. */
export const deskSorts = (kind: RecordKind): string[] => ["title", "updated", ...(kind === "program" ? RANKED : []), ...DESK_COLUMNS[kind].filter((column) => !column.endsWith("Id") || column === "nctId" || column === "hgncId")];

/** Reads an address; what it asks wrongly is left at its default. */
export function readDeskParams(kind: RecordKind, raw: Raw): DeskParams {
  const one = (name: string) => (typeof raw[name] === "string" ? raw[name].trim() : "");
  const sort = one("sort").replace(/^-/, "");
  const page = /^[1-9]\d{0,5}$/.test(one("page")) ? Number(one("page")) : 1;
  const known = deskSorts(kind).includes(sort);
  return {
    q: one("q").slice(0, LONGEST_SEARCH),
    standing: STANDINGS.find((standing) => standing === one("standing")) ?? "present",
    sort: known ? sort : "title",
    direction: known && one("sort").startsWith("-") ? "desc" : "asc",
    page,
  };
}

/** The address of a table; what is at its default is left out. */
export function deskHref(kind: RecordKind, params: DeskParams, change: Partial<DeskParams> = {}): string {
  const { q, standing, sort, direction, page } = { ...params, ...change };
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (standing !== "present") query.set("standing", standing);
  if (sort !== "title" || direction !== "asc") query.set("sort", direction === "desc" ? `-${sort}` : sort);
  if (page > 1) query.set("page", String(page));
  return query.size ? `${deskPath(kind)}?${query}` : deskPath(kind);
}
