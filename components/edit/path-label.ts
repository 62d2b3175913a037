import { madeId, type Draft } from "#lib/edit/draft.ts";
import type { FormSpec } from "#lib/edit/form-spec.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

const OWN: Record<string, string> = { slug: "Address", published: "Who sees it", reason: "Reason" };
const SOURCE_PART: Record<string, string> = { source: "source", locator: "where in it", paraphrase: "what it says", citation: "citation", derivation: "how it follows", unsourcedReason: "why there is none" };

/** What a place of the form is called: "Country", "Target 2: action", "New company: name", "Source of all changes". */
export function pathLabel(path: string, draft: Draft, spec: FormSpec, specs: Record<string, FormSpec>): string {
  const source = /^source:(.+?)(?::([a-zA-Z]+))?$/.exec(path);
  if (source) {
    const of = source[1] === "*" ? "all changes" : pathLabel(source[1] as string, draft, spec, specs);
    return `Source of ${of}${source[2] ? `, ${SOURCE_PART[source[2]] ?? source[2]}` : ""}`;
  }
  const [first = "", second, third] = path.split(".");
  if (first.startsWith("@")) {
    const made = draft.made.find(({ key }) => madeId(key) === first);
    const label = made && specs[made.kind]?.fields.find(({ name }) => name === second)?.label;
    return `New ${made ? RECORD_KINDS.label(made.kind).toLowerCase() : "record"}${label ? `: ${label.toLowerCase()}` : ""}`;
  }
  const list = spec.lists.find(({ name }) => name === first);
  if (!list) return OWN[first] ?? spec.fields.find(({ name }) => name === first)?.label ?? first;
  if (second === undefined) return list.label;
  const index = draft.lists[first]?.findIndex(({ id }) => id === second) ?? -1;
  const part = list.fields.find(({ name }) => name === third)?.label.toLowerCase();
  const called = list.one.charAt(0).toUpperCase() + list.one.slice(1);
  return `${called}${index < 0 ? " (removed)" : ` ${index + 1}`}${part && part !== list.one ? `: ${part}` : ""}`;
}
