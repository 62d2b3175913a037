import { certaintyWords } from "#lib/catalysts/certainty-words.ts";
import { shiftWords } from "#lib/catalysts/delay-words.ts";
import { ORIGIN_WORDS } from "#lib/catalysts/origin-words.ts";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import { urgencyWords } from "#lib/catalysts/urgency.ts";
import { siteOrigin } from "#lib/env.ts";
import { Footnotes, type CitationView } from "#lib/records/footnotes.ts";
import { CATALYST_KINDS, CATALYST_OUTCOMES, CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import { toCsv } from "./csv.ts";

type Cell = (row: CatalystRow, notes: Footnotes, day: string) => string;

const NOT_STATED = "not stated";
const titles = (links: readonly { title: string }[]) => links.map(({ title }) => title).join("; ") || NOT_STATED;

/** Dates stay as precise as they are stated. */
const CELLS: Record<string, Cell> = {
  "Expected event": ({ title }) => title,
  Kind: ({ kind }) => CATALYST_KINDS.label(kind),
  Programs: ({ programs }) => titles(programs),
  Molecules: ({ molecules }) => titles(molecules),
  Companies: ({ companies }) => titles(companies),
  Indications: ({ programs }) => titles([...new Map(programs.flatMap(({ indication }) => (indication ? [[indication.id, indication] as const] : []))).values()]),
  Expected: ({ standing }) => standing.expected ?? NOT_STATED,
  Certainty: ({ statements, origin }) => {
    const last = statements.at(-1);
    return last ? certaintyWords(last.certainty, origin) : NOT_STATED;
  },
  Standing: ({ standing }) => CATALYST_STATES.label(standing.state),
  "In words": ({ standing }, _notes, day) => urgencyWords(standing, day),
  "First said": ({ standing }) => standing.first ?? NOT_STATED,
  "Dates said": ({ statements }) => statements.map(({ date, said, recorded }) => `${date ?? NOT_STATED}${said ? ` (${recorded ? "recorded" : "said"} ${said})` : ""}`).join("; "),
  Moved: ({ standing }) => (standing.shift ? shiftWords(standing.shift) : ""),
  Outcome: ({ outcome }) => (outcome ? CATALYST_OUTCOMES.label(outcome.kind) : "open"),
  "Outcome date": ({ outcome }) => (outcome ? (outcome.date ?? NOT_STATED) : ""),
  "Kept as": ({ origin }) => ORIGIN_WORDS[origin] ?? "a catalyst",
  "Who says so": (row, notes) => sourcesOf(row, notes),
  Address: ({ href }) => `${siteOrigin()}${href}`,
};

/** All headings of the file. */
export const CATALYST_COLUMNS: readonly string[] = Object.keys(CELLS);

function sourcesOf({ recordId, statements, outcome }: CatalystRow, notes: Footnotes): string {
  const cited = [...statements.flatMap(({ fields }) => fields), ...(outcome?.fields ?? [])].flatMap((field) => notes.of(recordId, field));
  const now = cited.map(({ source, locator }) => (source ? [source.title, locator].filter(Boolean).join(", ") : "unsourced"));
  const before = statements.flatMap(({ sources }) => sources.map(({ title, locator }) => [title, locator].filter(Boolean).join(", ")));
  return [...new Set([...now, ...before])].join("; ") || NOT_STATED;
}

/** The rows of the page with the same query, no more and no fewer. */
export function catalystsCsv(rows: readonly CatalystRow[], citations: readonly CitationView[], day: string, bom: boolean): string {
  const notes = new Footnotes(citations);
  return toCsv(CATALYST_COLUMNS, rows.map((row) => Object.values(CELLS).map((cell) => cell(row, notes, day))), { bom });
}
