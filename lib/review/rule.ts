import type { Person } from "#lib/auth/actor.ts";
import { canRuleDiscrepancy } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { readReason } from "#lib/records/change-set.ts";
import { currentState } from "#lib/records/current.ts";
import type { Titles } from "#lib/records/field-words.ts";
import { recordScope } from "#lib/records/scope.ts";
import { discrepancySchema, type Discrepancy, type RecordState, type Scalar } from "#lib/records/state.ts";
import { statedWords, stateWords, valueWords } from "#lib/records/value-words.ts";
import { preferStatement } from "./prefer-statement.ts";
import { readValue, valueSchema } from "./read-value.ts";
import { submitChange, type Submitted } from "./submit.ts";
import { namingOf } from "./titles.ts";

/** `version`: of the record, as the form has it. `question`: as it reads from now on; left out or empty, as it did. */
export type Disputed = { recordId: string; discrepancyId: string; version: number; reason: string; question?: string };
export type Decision =
  /** `value`: what the editor reads out of the statement, where its words are no value of the field. */
  | { kind: "prefer"; statementId: string; value: string | null }
  | { kind: "both" }
  | { kind: "error"; statementId: string };

type Held = { kind: RecordKind; slug: string; version: number; state: RecordState; discrepancy: Discrepancy; titleOf: Titles };

async function heldDiscrepancy(db: Database, actor: Person, { recordId, discrepancyId, version }: Disputed): Promise<Held> {
  const record = await db.record.findUnique({ where: { id: recordId }, select: { kind: true, slug: true, deletedAt: true } });
  const current = record && (await currentState(db, recordId));
  const discrepancy = current?.state.discrepancies.find((one) => one.id === discrepancyId);
  if (!record || !current || !discrepancy || record.deletedAt) throw new AppError("not-found", "There is no such disagreement.");
  if (!canRuleDiscrepancy(actor, await recordScope(db, record.kind, recordId, current.state.data))) throw new AppError("forbidden", "This account may not rule on this disagreement.");
  if (current.version !== version) throw new AppError("conflict", "Nothing was saved: the record was changed since you opened it. Read it again.");
  return { kind: record.kind, slug: record.slug, version, state: current.state, discrepancy, titleOf: (await namingOf(db, [current.state])).titleOf };
}

const invalid = (path: string, message: string) => new AppError("invalid", "Nothing was saved.", { fields: [{ path, message }] });

function statementOf({ statements }: Discrepancy, id: string) {
  const found = statements.find((statement) => statement.id === id);
  if (!found) throw invalid("decision", "must be one of the statements");
  return found;
}

/** The state with the ruling, and the ruling in words: what pages show to everyone. */
async function ruled(db: Database, { kind, state, discrepancy, titleOf }: Held, decision: Decision): Promise<{ state: RecordState; verdict: string }> {
  if (decision.kind === "both") return { state, verdict: "Both stand." };
  const statement = statementOf(discrepancy, decision.statementId);
  const source = titleOf(statement.sourceId);
  if (decision.kind === "error") return { state: markErrors(state, discrepancy.id, (id) => id === statement.id), verdict: `“${statedWords(statement.value)}” (${source}) is an error.` };
  const { field } = discrepancy;
  if (valueSchema(kind, field) === null) throw invalid("decision", "cannot prefer one where more than one value is at stake: change the record first, then rule that both stand or which is an error");
  const written = decision.value?.trim() || statement.value;
  const value: Scalar = await readValue(db, kind, field, written);
  if (value === null) throw invalid("value", `cannot be “${written.slice(0, 80)}”: write it as the field takes it`);
  const words = (valueWords(kind, field, value, (await namingOf(db, [], await named(db, value))).titleOf) ?? written).slice(0, 300);
  const former = stateWords(kind, state, field, titleOf);
  return { state: preferStatement(state, discrepancy, statement, value, former), verdict: `${words} holds, by ${source}.` };
}

async function named(db: Database, value: Scalar): Promise<{ recordId: string; title: string }[]> {
  if (typeof value !== "string") return [];
  const record = await db.record.findUnique({ where: { id: value }, select: { title: true } });
  return record ? [{ recordId: value, title: record.title }] : [];
}

const markErrors = (state: RecordState, discrepancyId: string, isError: (statementId: string) => boolean): RecordState => ({
  ...state,
  discrepancies: state.discrepancies.map((one) => (one.id === discrepancyId ? { ...one, statements: one.statements.map((statement) => ({ ...statement, isError: isError(statement.id) })) } : one)),
});

const put = (state: RecordState, id: string, values: Pick<Discrepancy, "status" | "ruling" | "question">): RecordState => ({
  ...state,
  discrepancies: state.discrepancies.map((one) => (one.id === id ? { ...one, ...values } : one)),
});

/** Throws AppError `invalid`. */
function readQuestion(given: string | undefined): string | null {
  if (!given?.trim()) return null;
  const parsed = discrepancySchema.shape.question.safeParse(given.replaceAll("\r\n", "\n"));
  if (!parsed.success) throw invalid("question", parsed.error.issues[0]?.message ?? "cannot be read");
  return parsed.data;
}

/**
 * Decides which of several statements holds. A revision like any other: it can be taken back, restored over, opened again.
 * Throws AppError: `not-found`, `forbidden`, `conflict`, `invalid` (fields `decision`, `value`, `question`, `reason`).
 */
export async function ruleDiscrepancy(db: Database, actor: Person, disputed: Disputed, decision: Decision): Promise<Submitted> {
  const held = await heldDiscrepancy(db, actor, disputed);
  const reason = readReason(disputed.reason);
  const { state, verdict } = await ruled(db, held, decision);
  const after = put(state, disputed.discrepancyId, { status: "ruled", ruling: `${verdict} ${reason}`, question: readQuestion(disputed.question) ?? held.discrepancy.question });
  return submitChange(db, { actor, origin: "desk:discrepancies", reason }, [{ kind: held.kind, id: disputed.recordId, expectedVersion: held.version, ...after }]);
}

/** What was ruled is open again, and no statement an error. The value stays as it is. */
export async function reopenDiscrepancy(db: Database, actor: Person, disputed: Disputed): Promise<Submitted> {
  const { kind, version, state, discrepancy } = await heldDiscrepancy(db, actor, disputed);
  const after = put(markErrors(state, disputed.discrepancyId, () => false), disputed.discrepancyId, { status: "open", ruling: null, question: readQuestion(disputed.question) ?? discrepancy.question });
  return submitChange(db, { actor, origin: "desk:discrepancies", reason: disputed.reason }, [{ kind, id: disputed.recordId, expectedVersion: version, ...after }]);
}
