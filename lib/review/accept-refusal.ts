import { AppError, type FieldError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { changeGroup, OWN_PARTS, ownPath, type OwnPart } from "#lib/records/field-path.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import { referencesOf } from "#lib/records/references.ts";
import type { GivenState } from "#lib/records/state.ts";
import { changeGroups } from "./change-groups.ts";
import type { Proposal } from "./read-proposal.ts";

// What stands in the way of a part of a proposal, in the words of the page that it is chosen on.

type Items = Proposal["items"];

const invalid = (sentences: readonly string[]) => new AppError("invalid", `Nothing was saved: ${[...new Set(sentences)].join(" ")}`);

/** What is taken may refer to a record that would be new, and of which nothing is taken. Throws AppError `invalid`. */
export function checkDependence(items: Items, commands: readonly SaveCommand[]): void {
  const taken = new Set(commands.map(({ id }) => id));
  const left = new Map(items.filter(({ recordId, baseVersion }) => baseVersion === 0 && !taken.has(recordId)).map(({ recordId, title }) => [recordId, title]));
  const titleOf = new Map(items.map(({ recordId, title }) => [recordId, title]));
  const sentences = commands.flatMap((command) =>
    referencesOf(command as unknown as GivenState)
      .filter(({ id }) => left.has(id))
      .map(({ path, id }) => `${titleOf.get(command.id)} (${fieldLabel(path).toLowerCase()}) needs ${left.get(id)}, which is new and of which nothing is ticked.`),
  );
  if (sentences.length) throw invalid([...sentences, "Tick it too, or leave out what needs it."]);
}

/** The gate's refusal, with what it is about in words; of a value that was left out, it says so. Other errors as they are. */
export function refusalInWords(error: unknown, items: Items, commands: readonly SaveCommand[], taken: ReadonlyMap<string, readonly string[]>): unknown {
  if (!(error instanceof AppError) || error.code !== "invalid" || error.fields.length === 0) return error;
  return invalid(error.fields.map((field) => sentence(field, items, commands, taken)));
}

function sentence({ path, message }: FieldError, items: Items, commands: readonly SaveCommand[], taken: ReadonlyMap<string, readonly string[]>): string {
  const command = commands.find(({ kind, slug }) => path.startsWith(`${kind}/${slug} `));
  const item = items.find(({ recordId }) => recordId === command?.id);
  if (!command || !item) return `${path} ${message}.`;
  const field = path.slice(`${command.kind}/${command.slug} `.length);
  const label = fieldLabel(OWN_PARTS.some((part) => part === field) ? ownPath(field as OwnPart) : field).toLowerCase();
  const group = changeGroup(field) ?? field;
  const isLeft = changeGroups(item.changes, item.baseVersion === 0).some((one) => one.group === group) && !taken.get(item.recordId)?.includes(group);
  return isLeft ? `${item.title} cannot do without its ${label}, which is not ticked.` : `${item.title}: ${label} ${message}.`;
}
