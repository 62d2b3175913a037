import { z } from "zod";
import type { Batch, Place } from "#lib/import/importer.ts";
import { registryClient, type RegistryClient } from "./client.ts";
import { question } from "./question.ts";
import { questionInWords } from "./question-words.ts";
import { readQuestion } from "./read-api.ts";
import { readStudyFile } from "./read-files.ts";

/** What a run reads: a file with the name it came by and the SHA-256 of its bytes, or the answer to a question. */
export const ctgovRequest = z.union([
  z.strictObject({ file: z.string().min(1), name: z.string().min(1).max(300), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ question }),
]);
export type CtgovRequest = z.output<typeof ctgovRequest>;

/** The run's label. */
export const requestInWords = (request: CtgovRequest): string => ("file" in request ? request.name : questionInWords(request.question));

/** The studies of a request from a place on, in batches that fit in memory. */
export const readCtgov = (request: CtgovRequest, from: Place, signal: AbortSignal, client: () => RegistryClient = registryClient): AsyncIterable<Batch> =>
  "file" in request ? readStudyFile(request.file, from, signal) : readQuestion(client(), request.question, from, signal);
