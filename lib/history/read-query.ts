export type RawQuery = Record<string, string | string[] | undefined>;

const LONGEST = 200;

/** Reads an address; what it asks wrongly is left out and named in `problems`. */
export class QueryReader {
  readonly problems: string[] = [];
  private readonly raw: RawQuery;

  constructor(raw: RawQuery) {
    this.raw = raw;
  }

  refuse(name: string, value: string, wanted: string): null {
    this.problems.push(`“${name}” cannot be “${value.slice(0, 40)}”; it is ${wanted}.`);
    return null;
  }

  text(name: string, shape: RegExp, wanted: string): string | null {
    const given = Object.hasOwn(this.raw, name) ? this.raw[name] : undefined;
    if (Array.isArray(given)) return this.refuse(name, given.join(", "), "given once");
    const value = given?.trim();
    if (!value) return null;
    return value.length <= LONGEST && shape.test(value) ? value : this.refuse(name, value, wanted);
  }

  whole(name: string): number | null {
    const value = this.text(name, /^[1-9]\d{0,5}$/, "a whole number from 1");
    return value === null ? null : Number(value);
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null {
    const value = this.text(name, /^/, "");
    if (value === null || (values as readonly string[]).includes(value)) return value as Value | null;
    return this.refuse(name, value, `one of ${values.join(", ")}`);
  }

  field(name: string): string | null {
    return this.text(name, /^[a-zA-Z]+(\.[a-zA-Z0-9-]+){0,2}$/, "the name of a field, such as country or events.filed.date");
  }

  slug(name: string): string | null {
    return this.text(name, /^[a-z0-9]+(-[a-z0-9]+)*$/, "the last part of a record's address");
  }

  person(name: string): string | null {
    return this.text(name, /^[\w-]+$/, "a person's id");
  }

  day(name: string): string | null {
    const value = this.text(name, /^\d{4}-\d\d-\d\d$/, "a day, such as 2026-11-25");
    if (value === null) return null;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : this.refuse(name, value, "a day of the calendar");
  }
}

/** A query string of what is given; what is null is left out. */
export function queryText(params: Record<string, string | number | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null) query.set(name, String(value));
  return query.size ? `?${query}` : "";
}
