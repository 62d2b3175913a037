import type { ChangeView, Side } from "./change-views.ts";
import type { RevisionView } from "./revision-views.ts";

const LONGEST = 160;
const NAMED = 3;

const side = ({ words }: Side) => words ?? "not stated";
const shortened = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`);

/** One change in a line: "Status: Recruiting → Completed". What came or went has one side alone. */
export function changeLine({ label, item, before, after }: ChangeView): string {
  const name = item ? `${label} (${item})` : label;
  if (before.words === null) return `${name}: ${side(after)}`;
  return `${name}: ${side(before)} → ${side(after)}`;
}

/** What a revision did, in a line: the change itself where it is one, else what was changed. */
export function changeTitle({ record, version, changes }: RevisionView): string {
  if (version === 1) return `${record.title}: now tracked`;
  const [only] = changes;
  if (only && changes.length === 1) return `${record.title}: ${shortened(changeLine(only))}`;
  const labels = [...new Set(changes.map(({ label }) => label))];
  const more = labels.length - NAMED;
  return `${record.title}: ${labels.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
