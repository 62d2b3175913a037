import type { RunRow } from "#lib/import/runs/run-queries.ts";
import { statusWords, timeLeft } from "./words.ts";

/** How far an import is, as its page shows it and asks for it again while it goes on. */
export type Progress = {
  status: RunRow["status"];
  /** Status, and how long it may take. */
  words: string;
  left: string | null;
  /** Nobody is asked for more: it does not change by itself any longer. */
  isStill: boolean;
  error: string | null;
} & Pick<RunRow, "wish" | "read" | "total" | "part" | "created" | "changed" | "same" | "unmapped" | "failed" | "waiting">;

export function progressOf(run: RunRow): Progress {
  const { status, wish, read, total, part, created, changed, same, unmapped, failed, waiting, error } = run;
  return { status, wish, words: statusWords(run), left: timeLeft(run), isStill: status !== "running" && status !== "waiting", error, read, total, part, created, changed, same, unmapped, failed, waiting };
}
