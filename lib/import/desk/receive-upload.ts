import { stat } from "node:fs/promises";
import { PassThrough, Readable } from "node:stream";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { AppError } from "#lib/errors.ts";
import { dropFile, keepFile, type KeptFile } from "#lib/import/runs/kept-files.ts";
import type { UploadRefusal } from "./upload-refusals.ts";

/** Why an upload was not taken; nothing of it is kept then. */
export class UploadRefused extends Error {
  readonly why: UploadRefusal;
  constructor(why: UploadRefusal) {
    super(why);
    this.why = why;
  }
}

export type Upload = { kept: KeptFile; fields: Record<string, string> };

/** What the form holds beside the file. */
const FORM = { files: 1, fields: 10, fieldSize: 1000, parts: 20 };

/**
 * The file of a form, written where imports are kept while it comes in, and the form's fields that stand before it. At most so many millions of bytes. Throws
 * UploadRefused.
 */
export async function receiveUpload(request: Request, mostMb: number): Promise<Upload> {
  const most = mostMb * 1_000_000;
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw new UploadRefused("none");
  if (Number(request.headers.get("content-length")) > most + 100_000) throw new UploadRefused("large");
  const fields: Record<string, string> = {};
  let incoming: PassThrough | null = null;
  let file: Promise<KeptFile | UploadRefusal> | null = null;
  try {
    const form = new Busboy({ headers: { "content-type": type } as BusboyHeaders, limits: FORM });
    await new Promise<void>((resolve, reject) => {
      form.on("field", (name, value) => void (fields[name] = value));
      form.on("file", (_field, bytes, name) => {
        // Either may fail while nobody reads it yet, or any more: unheard, that would end the process.
        bytes.on("error", (error) => incoming?.destroy(error));
        if (!name) {
          bytes.resume();
          return;
        }
        incoming = bytes.pipe(new PassThrough()).on("error", () => {});
        file = keep(incoming, name, most);
        // The form is not read to its end where the file is not taken.
        void file.then((kept) => typeof kept === "string" && reject(new UploadRefused(kept)));
      });
      form.on("error", reject);
      form.on("finish", resolve);
      const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
      body.on("error", reject);
      body.pipe(form);
    });
  } catch (error) {
    (incoming as PassThrough | null)?.destroy();
    await discard(file);
    throw error instanceof UploadRefused ? error : new UploadRefused("broken");
  }
  const kept: KeptFile | UploadRefusal = (await (file as Promise<KeptFile | UploadRefusal> | null)) ?? "none";
  if (typeof kept === "string") throw new UploadRefused(kept);
  return { kept, fields };
}

async function keep(bytes: Readable, name: string, most: number): Promise<KeptFile | UploadRefusal> {
  try {
    const kept = await keepFile(bytes, name, most);
    if ((await stat(kept.file)).size > 0) return kept;
    await dropFile(kept);
    return "empty";
  } catch (error) {
    return error instanceof AppError ? "large" : "broken";
  }
}

async function discard(file: Promise<KeptFile | UploadRefusal> | null): Promise<void> {
  const kept = await file;
  if (kept && typeof kept !== "string") await dropFile(kept);
}
