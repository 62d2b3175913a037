import type { ChangeView, Side } from "./change-views.ts";
import type { RevisionView } from "./revision-views.ts";

/** A side of a change in a title: enough to tell what it is. */
const SHORT = 60;
const NAMED = 3;

const shortened = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, Math.max(text.lastIndexOf(" ", most), most / 2))} …`);

/** One change in a line: "Status: Recruiting → Completed". What came has one side alone. `most`: the longest that a side may be. */
export function changeLine({ label, item, before, after }: ChangeView, most = Infinity): string {
  const side = ({ words }: Side) => (words === null ? "not stated" : shortened(words, most));
  const name = item ? `${label} (${shortened(item, most)})` : label;
  return before.words === null ? `${name}: ${side(after)}` : `${name}: ${side(before)} → ${side(after)}`;
}

/** What a revision did, in a line: the change itself where it is one, else what was changed. */
export function changeTitle({ record, version, changes }: RevisionView): string {
  if (version === 1) return `${record.title}: now tracked`;
  const [only] = changes;
  if (only && changes.length === 1) return `${record.title}: ${changeLine(only, SHORT)}`;
  const labels = [...new Set(changes.map(({ label }) => label))];
  const more = labels.length - NAMED;
  return `${record.title}: ${labels.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
