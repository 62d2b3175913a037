import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { Draft } from "./draft.ts";
import { changeDraft } from "./change-draft.ts";
import type { FormSpec } from "./form-spec.ts";

/** Buttons that change the form and save nothing send one of these: `add:targets`, `up:targets.bcl2`, `source:country`. */
export function applyIntent(draft: Draft, intent: string, specOf: (kind: Draft["kind"]) => FormSpec): Draft | null {
  const [, verb = "", rest = ""] = /^([a-z]+):(.+)$/.exec(intent) ?? [];
  const [list = "", id = ""] = rest.split(".");
  const spec = specOf(draft.kind);
  switch (verb) {
    case "add":
      return changeDraft(draft, spec, { do: "add", list: rest });
    case "remove":
    case "up":
    case "down":
      return changeDraft(draft, spec, { do: verb, list, id });
    case "source":
      return changeDraft(draft, spec, { do: "source", path: rest, source: {} });
    case "unsource":
      return changeDraft(draft, spec, { do: "unsource", path: rest });
    case "unmake":
      return changeDraft(draft, spec, { do: "unmake", key: rest });
    case "make": {
      const [, kind = "", path = "", name = ""] = /^([a-z]+)\|([^|]+)\|(.*)$/.exec(rest) ?? [];
      return RECORD_KINDS.has(kind) ? changeDraft(draft, spec, { do: "make", kind, for: path, name, spec: specOf(kind) }) : null;
    }
    default:
      return null;
  }
}
