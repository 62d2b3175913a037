import type { Database } from "#lib/db/client.ts";
import type { Decided } from "#lib/import/decide/accept-set.ts";
import { ALL_CHANGES } from "#lib/import/decide/change-params.ts";
import { changesOf, type ChangeRow } from "#lib/import/decide/change-queries.ts";
import { failuresOf, unmappedOf } from "#lib/import/runs/leftover-queries.ts";
import type { RunRow, RunView } from "#lib/import/runs/run-queries.ts";
import { IMPORT_CHANGE_KINDS, IMPORT_CHANGE_STATUSES, IMPORT_KINDS, IMPORT_RUN_STATUSES, UNMAPPED_KINDS } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

// What an import came to, as the command line prints it: the same words as at the desk.

/** So many that were not saved are named; the others are found where they wait. */
const MOST_NAMED = 20;

const number = (count: number): string => count.toLocaleString("en-GB");
const shortId = (id: string): string => id.slice(0, 8);
const when = (date: Date): string => date.toISOString().slice(0, 16).replace("T", " ");

export const counted = ({ read, created, changed, same, unmapped, failed }: RunRow): string =>
  `${number(read)} read: ${number(created)} new, ${number(changed)} changed, ${number(same)} the same, ${number(failed)} failed; ${number(unmapped)} names that nothing answers to`;

export const runLine = (run: RunRow): string =>
  `${shortId(run.id)}  ${when(run.createdAt)}  ${IMPORT_KINDS.label(run.kind)}  ${run.label}\n          ${IMPORT_RUN_STATUSES.label(run.status)}${run.error ? ` (${run.error})` : ""}. ${counted(run)}. ${run.waiting === 0 ? "Nothing waits." : `${number(run.waiting)} to decide.`}`;

function changeLines({ kind, status, record, label, before, after, values, question, note, key, said }: ChangeRow): string[] {
  const head = `${IMPORT_CHANGE_KINDS.label(kind)}: ${RECORD_KINDS.label(record.kind).toLowerCase()} ${record.title} (${key})${status === "open" ? "" : `, ${IMPORT_CHANGE_STATUSES.label(status).toLowerCase()}`}`;
  const body = values.length > 0 ? values.map((value) => `    ${value.label}: ${value.words}`) : [`    ${label}: ${before ?? "not stated"}${kind === "support" ? "" : ` → ${after ?? "not stated"}`}`];
  const beside = [question && `    ? ${question}`, said && `    ${said.source}${said.locator ? `, ${said.locator}` : ""}${said.derivation ? `. ${said.derivation}` : ""}`, note && `    Not saved: ${note}`];
  return [head, ...body, ...beside.filter((line): line is string => typeof line === "string")];
}

/** What a run found and waits, at most so many pages of it, and what it could not make sense of. */
export async function* runWords(db: Database, run: RunView, most: number): AsyncGenerator<string> {
  yield runLine(run);
  const waiting = run.changes.filter(({ status }) => status === "open" || status === "stale");
  for (const { kind, certain, count, status } of waiting) yield `  ${number(count)} ${IMPORT_CHANGE_KINDS.label(kind).toLowerCase()}, ${certain ? "certain" : "with a question"}${status === "stale" ? ", changed since" : ""}`;
  for (let page = 1; page <= most; page++) {
    const { rows, pages, total } = await changesOf(db, { ...ALL_CHANGES, runId: run.id, status: "waiting", page });
    for (const row of rows) yield* changeLines(row);
    if (page >= pages) break;
    if (page === most) yield `… and ${number(total - page * rows.length)} more: --all shows them.`;
  }
  const unmapped = await unmappedOf(db, { runId: run.id, what: null, text: null, page: 1 });
  if (unmapped.total > 0) yield `Nothing answers to ${number(unmapped.total)} names, such as:`;
  for (const { what, text, reason, count } of unmapped.rows.slice(0, 10)) yield `  ${UNMAPPED_KINDS.label(what).toLowerCase()} “${text}” (${number(count)}): ${reason}`;
  const failures = await failuresOf(db, { runId: run.id, page: 1 });
  if (failures.total > 0) yield `${number(failures.total)} could not be read:`;
  for (const { position, key, reason } of failures.rows) yield `  number ${number(position + 1)}${key ? ` (${key})` : ""}: ${reason}`;
}

export function* decidedWords(decided: Decided): Generator<string> {
  const { accepted, proposed, nothingToDo, noted, stale, overtaken, left, along, leftOpen, changeSetIds } = decided;
  yield `${number(accepted)} saved in ${number(changeSetIds.length)} ${changeSetIds.length === 1 ? "set" : "sets"}, ${number(proposed)} proposed, ${number(nothingToDo)} held already, ${noted > 0 ? `${number(noted)} noted, ` : ""}${number(stale)} changed since and shown again${overtaken > 0 ? `, ${number(overtaken)} decided by others` : ""}.`;
  if (along > 0) yield `${number(along)} came along because they are referred to.`;
  for (const { kind, title, reason } of leftOpen.slice(0, MOST_NAMED)) yield `  Not saved: ${RECORD_KINDS.label(kind).toLowerCase()} ${title}. ${reason}.`;
  if (left > MOST_NAMED) yield `  And ${number(left - MOST_NAMED)} more; the reason stands at each.`;
}
