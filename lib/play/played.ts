import { readFrame, type Frame, type SentFrame } from "./frames.ts";

/** A program of a chart that is played: what its row links to, what it is called, and its frames, the earliest first. */
export type PlayedProgram = { slug: string; title: string; frames: Frame[] };
export type Played = { /** The last day of it, which is the one it was asked on. */ today: string; programs: PlayedProgram[] };
export type SentPlayed = { today: string; programs: { slug: string; title: string; frames: SentFrame[] }[] };

export const readPlayed = ({ today, programs }: SentPlayed): Played => ({ today, programs: programs.map((program) => ({ ...program, frames: program.frames.map(readFrame) })) });

/** What stood on a day; null where the program was not there yet. */
export const frameOn = (frames: readonly Frame[], day: string): Frame | null => frames.findLast((frame) => frame.day <= day) ?? null;

/** The days on which something changes, in order. */
export const stepDays = (programs: readonly PlayedProgram[]): string[] => [...new Set(programs.flatMap(({ frames }) => frames.map(({ day }) => day)))].sort();

/** `before` is null where the program appears. */
export type Step = { slug: string; title: string; before: Frame | null; after: Frame };

/** What changes on a day. */
export function stepsOn(programs: readonly PlayedProgram[], day: string): Step[] {
  return programs.flatMap(({ slug, title, frames }) => {
    const index = frames.findIndex((frame) => frame.day === day);
    const after = frames[index];
    return after ? [{ slug, title, before: frames[index - 1] ?? null, after }] : [];
  });
}
