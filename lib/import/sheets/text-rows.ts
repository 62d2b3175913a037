import { fileError } from "#lib/import/files/file-error.ts";
import { LONGEST_ROW, MOST_LINES_IN_ROW, MOST_OPEN_QUOTES } from "./limits.ts";
import type { TextLine } from "./text-lines.ts";

/** A row of a text file as it stands there: more than one line where a cell in quotes goes over their ends. */
export type TextRow = { text: string; problem?: string };

type Quotes = "closed" | "open" | "astray";

/**
 * Lines gathered to rows. A quote that nothing closes would swallow all that follows: its line is set aside with the reason,
 * and the next line begins a row again.
 */
export async function* rowsOfLines(source: AsyncIterable<TextLine>, separator: string): AsyncGenerator<TextRow> {
  const lines = source[Symbol.asyncIterator]();
  /** Lines that were looked at in vain, and are to be read anew. */
  let waiting: TextLine[] = [];
  let openQuotes = 0;
  const next = async (): Promise<TextLine | null> => {
    const again = waiting.shift();
    if (again) return again;
    const { done, value } = await lines.next();
    return done ? null : value;
  };
  for (let first = await next(); first; first = await next()) {
    if (first.tooLong) {
      yield { text: first.text.slice(0, 1000), problem: `The row is longer than ${LONGEST_ROW.toLocaleString("en-GB")} characters.` };
      continue;
    }
    const gathered = [first];
    let { quotes, column } = quotesAfter(first.text, separator, "closed");
    let size = first.text.length;
    const opened = column;
    while (quotes === "open" && gathered.length < MOST_LINES_IN_ROW && size <= LONGEST_ROW) {
      const line = await next();
      if (!line) break;
      gathered.push(line);
      size += line.text.length + line.end.length;
      ({ quotes, column } = line.tooLong ? { quotes: "astray" as const, column: 0 } : quotesAfter(line.text, separator, quotes));
    }
    if (quotes === "closed" || (quotes === "astray" && gathered.length === 1)) {
      const text = gathered.map((line, index) => (index === gathered.length - 1 ? line.text : line.text + line.end)).join("");
      yield quotes === "closed" ? { text } : { text, problem: astray(first.number) };
      continue;
    }
    openQuotes++;
    if (openQuotes > MOST_OPEN_QUOTES) throw fileError(`More than ${MOST_OPEN_QUOTES.toLocaleString("en-GB")} quotes are opened and not closed: this does not look like a table with that separator.`);
    waiting = [...gathered.slice(1), ...waiting];
    yield { text: first.text, problem: `A quote is opened in line ${first.number}, character ${opened}, and not closed where a cell ends. Only this line is set aside; what follows is read as rows of its own.` };
  }
}

const astray = (line: number): string => `In line ${line} something follows the quote that closes a cell. A quote inside a cell is written twice, and the cell stands in quotes.`;

/** Whether a cell in quotes is open at the end of a line; `column`: the character at which the last one was opened. */
function quotesAfter(text: string, separator: string, before: Quotes): { quotes: Quotes; column: number } {
  let quotes = before;
  let column = 0;
  let isStart = quotes === "closed";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quotes === "open") {
      if (sign !== '"') continue;
      if (text[at + 1] === '"') at++;
      else if (at + 1 === text.length || text[at + 1] === separator) quotes = "closed";
      else return { quotes: "astray", column };
      isStart = false;
    } else if (sign === '"' && isStart) {
      quotes = "open";
      column = at + 1;
      isStart = false;
    } else isStart = sign === separator;
  }
  return { quotes, column };
}
