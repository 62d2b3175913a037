import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { AggregateData } from "#lib/records/state.ts";
import { derivePresentStage, type StageStep } from "#lib/stages/derive.ts";
import { PROGRAM_STATUSES } from "#lib/vocabularies/stages.ts";

type Change = { label: string; before: string | null; after: string | null };

/** What follows from a program's steps, where it changes with them. */
export function standingWords(kind: RecordKind, before: AggregateData, after: AggregateData): Change[] {
  if (kind !== "program") return [];
  const status = (data: AggregateData) => {
    const { status: value } = derivePresentStage((data.events ?? []) as unknown as StageStep[]);
    return value && PROGRAM_STATUSES.label(value);
  };
  const [one, other] = [status(before), status(after)];
  return one === other ? [] : [{ label: "Status that follows", before: one, after: other }];
}
