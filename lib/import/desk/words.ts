import type { ImportChangeKind, ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import { IMPORT_CHANGE_KINDS, IMPORT_RUN_STATUSES, IMPORT_WISHES } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { RunRow } from "#lib/import/runs/run-queries.ts";

/** "1 change", "1,204 changes". */
export const counted = (count: number, one: string, many = `${one}s`): string => (count === 1 ? `1 ${one}` : `${count.toLocaleString("en-GB")} ${many}`);

/** "New trial", "Trial: changed". */
export function sortWords(kind: ImportChangeKind, recordKind: RecordKind): string {
  const noun = RECORD_KINDS.label(recordKind);
  return kind === "new_record" ? `New ${noun.toLowerCase()}` : `${noun}: ${lower(IMPORT_CHANGE_KINDS.label(kind))}`;
}

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** How an import stands, and what is asked of it meanwhile. */
export const statusWords = ({ status, wish }: Pick<RunRow, "status" | "wish">): string =>
  wish === null ? IMPORT_RUN_STATUSES.label(status) : `${IMPORT_RUN_STATUSES.label(status)}: ${lower(IMPORT_WISHES.label(wish))}`;

/** Who started it. What is followed is asked by the schedule; anything else without a person comes from the command line. */
export const starterWords = ({ startedBy, queryId }: Pick<RunRow, "startedBy" | "queryId">): string => startedBy?.name ?? (queryId === null ? "the command line" : "the schedule");

/** "about 4 minutes left"; null where nothing says how much there is, or how fast it goes. */
export function timeLeft({ read, total, part, rate, status }: Pick<RunRow, "read" | "total" | "part" | "rate" | "status">): string | null {
  const whole = total ?? (part ? read / part : null);
  if (status !== "running" || whole === null || rate === null || whole <= read) return null;
  const seconds = (whole - read) / rate;
  if (seconds < 60) return "less than a minute left";
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `about ${counted(minutes, "minute")} left` : `about ${counted(Math.round(minutes / 60), "hour")} left`;
}

export const refusedWords = (count: number): string => `${counted(count, "change is", "changes are")} refused. What was refused is not proposed again as long as the source says the same.`;

/** What a reason says unless somebody writes another. */
export const reasonOf = (kind: ImportKind, label: string): string => `As ${kind === "ctgov" ? "ClinicalTrials.gov" : label} gives it`;
