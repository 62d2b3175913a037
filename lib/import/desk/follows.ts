import type { Database } from "#lib/db/client.ts";
import { question } from "#lib/import/ctgov/question.ts";
import { questionInWords } from "#lib/import/ctgov/question-words.ts";
import { follows } from "#lib/import/runs/follow-queries.ts";

export type FollowRow = Awaited<ReturnType<typeof follows>>[number] & { /** What is asked. */ words: string };

/** What is followed, with what is asked in words. */
export const followRows = async (db: Database): Promise<FollowRow[]> => (await follows(db)).map((row) => ({ ...row, words: inWords(row.question) }));

function inWords(asked: unknown): string {
  const read = question.safeParse(asked);
  return read.success ? capital(questionInWords(read.data)) : "A question that cannot be read any more";
}

/** What a form asks, and a name for it where none was typed. */
export function followName(typed: string, asked: unknown): string {
  const read = question.safeParse(asked);
  return typed.trim() || (read.success ? capital(questionInWords(read.data)).slice(0, 300) : "?");
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
