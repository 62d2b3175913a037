import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import type { Batch, Place, Read } from "#lib/import/importer.ts";
import { PAGE_SIZE, type Page, type RegistryClient } from "./client.ts";
import { TooLarge } from "./client-fault.ts";
import { questionParams } from "./question-params.ts";
import type { Question } from "./question.ts";
import { readStudy, readStudyText } from "./read-study.ts";

/** An honest answer has an empty page now and then. */
const MAX_EMPTY = 25;

/** `set`: of the sets of parameters that a question is asked by; `token`: the page; `skip`: studies of it that are behind. */
const cursorSchema = z.object({ set: z.int().nonnegative(), token: z.string().nullable(), skip: z.int().nonnegative(), total: z.int().nullable() });
type Cursor = z.output<typeof cursorSchema>;
const START: Cursor = { set: 0, token: null, skip: 0, total: null };

/**
 * The studies that answer a question, page by page. To go on, the page of the place is asked for again. Where the registry no
 * longer knows it (it forgets pages), the question is asked from the start and as many studies as are behind are passed over:
 * if the data have changed meanwhile, a study can so be missed, or come twice, until the question is asked the next time.
 */
export async function* readQuestion(client: RegistryClient, question: Question, from: Place, signal: AbortSignal): AsyncGenerator<Batch> {
  const sets = questionParams(question);
  let at = readCursor(from.cursor) ?? { ...START, skip: from.position };
  let position = from.position;
  let size = PAGE_SIZE;
  let empty = 0;
  let resumed = from.cursor !== null;
  while (at.set < sets.length) {
    signal.throwIfAborted();
    let page: Page;
    try {
      page = await pageAt(client, sets[at.set]!, at.token, size, signal);
    } catch (error) {
      if (error instanceof TooLarge && size > 1) {
        size = Math.ceil(size / 2);
        continue;
      }
      if (!resumed || at.token === null || !isRefused(error)) throw error;
      resumed = false;
      at = { ...START, skip: position };
      continue;
    }
    resumed = false;
    if (page.next !== null && page.next === at.token) throw new AppError("upstream", "The registry names a page as the next of itself.");
    empty = page.studies.length ? 0 : empty + 1;
    if (empty > MAX_EMPTY) throw new AppError("upstream", `The registry gave ${MAX_EMPTY} empty pages in a row, each with a next one.`);
    const total = sets.length === 1 ? (page.total ?? at.total) : null;
    const behind = Math.min(at.skip, page.studies.length);
    const things = page.studies.slice(behind).map((study, index) => readParsed(study, position + index));
    position += things.length;
    at = page.next === null ? { set: at.set + 1, token: null, skip: at.skip - behind, total } : { set: at.set, token: page.next, skip: at.skip - behind, total };
    if (things.length) yield { things, after: { position, cursor: JSON.stringify(at) }, total };
  }
}

async function pageAt(client: RegistryClient, params: Record<string, string>, token: string | null, size: number, signal: AbortSignal): Promise<Page> {
  const page = await client.page(params, { token, size, signal });
  if (page.kind === "unchanged") throw new AppError("upstream", "The registry says that nothing has changed, and was not asked that.");
  return page;
}

const isRefused = (error: unknown) => error instanceof AppError && (error.details as { status?: number } | undefined)?.status === 400;

function readCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  try {
    return cursorSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Its text is as it came, but for the space between the members. */
export function readParsed(study: unknown, position: number): Read {
  try {
    return readStudy(study, JSON.stringify(study), position);
  } catch (error) {
    // It could not even be written.
    if (error instanceof RangeError) return readStudyText(Buffer.alloc(0), position, "It is nested too deep for a study.");
    throw error;
  }
}
