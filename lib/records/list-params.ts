export const PAGE_SIZE = 100;
const LONGEST_SEARCH = 100;

export type Direction = "asc" | "desc";

/** Where the lists of records live. */
export type ListPath = "/companies" | "/molecules" | "/targets" | "/indications" | "/trials" | "/partnerships" | "/sources" | "/catalysts";

/** What a list can be asked for: where it lives, and the columns that it can be sorted by. */
export type ListShape<Column extends string, Path extends string = ListPath> = {
  path: Path;
  columns: readonly Column[];
  sort: Column;
  direction?: Direction;
  /** Columns of figures and dates, of which the greatest is looked for first. */
  descending?: readonly Column[];
};

export type ListParams<Column extends string> = { q: string; sort: Column; direction: Direction; page: number };
export type Parsed<Column extends string> = { params: ListParams<Column>; problems: string[] };

type Raw = Record<string, string | string[] | undefined>;

/** What an address asks of a list. What it asks wrongly is named in `problems`, and left at its default. */
export function parseListParams<Column extends string>(shape: ListShape<Column, string>, raw: Raw): Parsed<Column> {
  const problems: string[] = [];
  const one = (name: string) => {
    const value = raw[name];
    if (!Array.isArray(value)) return value?.trim() || undefined;
    problems.push(`“${name}” is given ${value.length} times; it may be given once.`);
    return undefined;
  };
  return {
    params: { q: readSearch(one("q"), problems), ...readSort(shape, one("sort"), problems), page: readPage(one("page"), problems) },
    problems,
  };
}

function readSearch(text: string | undefined, problems: string[]): string {
  if (text === undefined) return "";
  if (text.length <= LONGEST_SEARCH) return text;
  problems.push(`“q” is longer than ${LONGEST_SEARCH} characters; only the first ${LONGEST_SEARCH} are looked for.`);
  return text.slice(0, LONGEST_SEARCH);
}

function readSort<Column extends string>(shape: ListShape<Column, string>, text: string | undefined, problems: string[]): { sort: Column; direction: Direction } {
  const fallback = { sort: shape.sort, direction: shape.direction ?? "asc" } as const;
  if (text === undefined) return fallback;
  const name = text.replace(/^-/, "");
  const sort = shape.columns.find((column) => column === name);
  if (sort) return { sort, direction: text.startsWith("-") ? "desc" : "asc" };
  problems.push(`“sort” cannot be “${text.slice(0, 40)}”; it is one of ${shape.columns.join(", ")}, with a hyphen before it for descending order.`);
  return fallback;
}

function readPage(text: string | undefined, problems: string[]): number {
  if (text === undefined) return 1;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  problems.push(`“page” cannot be “${text.slice(0, 40)}”; it is a whole number from 1.`);
  return 1;
}

/** The address of a list; what is at its default is left out. */
export function listHref<Column extends string>(shape: ListShape<Column, string>, params: ListParams<Column>, change: Partial<ListParams<Column>> = {}): string {
  const { q, sort, direction, page } = { ...params, ...change };
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  const order = sortText(shape, { sort, direction });
  if (order) query.set("sort", order);
  if (page > 1) query.set("page", String(page));
  return query.size ? `${shape.path}?${query}` : shape.path;
}

/** `-start`; null for the order that a list has by default. */
export function sortText<Column extends string>(shape: ListShape<Column, string>, { sort, direction }: Pick<ListParams<Column>, "sort" | "direction">): string | null {
  if (sort === shape.sort && direction === (shape.direction ?? "asc")) return null;
  return direction === "desc" ? `-${sort}` : sort;
}

/** The order that a click on a column's heading brings: its own first, the other one on the second click. */
export function nextOrder<Column extends string>(shape: ListShape<Column, string>, params: ListParams<Column>, column: Column): Pick<ListParams<Column>, "sort" | "direction" | "page"> {
  const first: Direction = shape.descending?.includes(column) ? "desc" : "asc";
  const other: Direction = first === "asc" ? "desc" : "asc";
  return { sort: column, direction: params.sort === column && params.direction === first ? other : first, page: 1 };
}
