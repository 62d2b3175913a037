/** Markup that stands on a page as it is. `html` alone makes it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = string | number | Html | readonly Html[] | false | null | undefined;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function markupOf(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === "string") return value.replaceAll(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
  if (typeof value === "number") return String(value);
  return value ? value.map((one) => one.markup).join("") : "";
}

/**
 * Markup with values in it, each escaped; attributes must be in double quotes. For rows and marks that a page has hundreds
 * of: React makes every element three times (as data, as HTML, in the browser), a string only once.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((markup, part, index) => markup + markupOf(values[index - 1]) + part));
}

/** What an element is given to hold markup. */
export const inner = (...content: Html[]) => ({ dangerouslySetInnerHTML: { __html: markupOf(content) } });
