import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { ChangeSource } from "#lib/records/apply-edit.ts";
import { identify } from "#lib/records/evidence.ts";
import { covers, splitPath } from "#lib/records/field-path.ts";
import { citationSchema, type Item, type RecordState, type Scalar } from "#lib/records/state.ts";
import { stateWords } from "#lib/records/value-words.ts";
import { readValue, valueSchema } from "./read-value.ts";
import { namingOf } from "./titles.ts";

/** What an author alters of one changed value. `value`: as written; null where only the source is another one. */
export type Amendment = { value: string | null; source: ChangeSource | null };

const invalid = (path: string, message: string) => new AppError("invalid", "Nothing was proposed.", { fields: [{ path, message }] });

function put(state: RecordState, path: string, value: Scalar): RecordState["data"] {
  const { field, item, part } = splitPath(path);
  if (part === null) return { ...state.data, [field]: value };
  return { ...state.data, [field]: ((state.data[field] ?? []) as Item[]).map((one) => (one.id === item ? { ...one, [part]: value } : one)) };
}

/**
 * A proposed state with some of its values and sources altered, by field or item. Throws AppError `invalid` at
 * `value:<record>:<field>` or `source:<record>:<field>`.
 */
export async function amend(db: Database, { kind, id }: { kind: RecordKind; id: string }, state: RecordState, amendments: ReadonlyMap<string, Amendment>): Promise<RecordState> {
  const { titleOf } = await namingOf(db, [state]);
  let amended = state;
  for (const [field, { value: given, source }] of amendments) {
    const value = given === null ? null : given.replaceAll("\r\n", "\n");
    // A value that the form showed in words and nobody touched is left as it is, whether its words can be read or not.
    if (value !== null && value.trim() !== (stateWords(kind, state, field, titleOf) ?? "").trim() && valueSchema(kind, field) !== null) {
      const read = value.trim() === "" ? null : await readValue(db, kind, field, value);
      if (read === null && value.trim() !== "") throw invalid(`value:${id}:${field}`, `“${value.slice(0, 80)}” is no value of this field`);
      amended = { ...amended, data: put(amended, field, read) };
      if (read === null) amended = { ...amended, citations: amended.citations.filter((citation) => citation.field !== field) };
    }
    if (source !== null) {
      const parsed = citationSchema.safeParse({ ...source, field, stance: "supports" });
      if (!parsed.success) throw invalid(`source:${id}:${field}`, `the source ${parsed.error.issues[0]?.message ?? "cannot be read"}`);
      const others = amended.citations.filter((citation) => !(citation.stance === "supports" && covers(field, citation.field)));
      amended = { ...amended, citations: [...others, identify(parsed.data)] };
    }
  }
  return amended;
}
