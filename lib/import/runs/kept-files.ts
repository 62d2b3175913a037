import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { databaseFile } from "#lib/db/database-file.ts";
import { importFolder } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";

/** A file as a run's request names it, so that the run can go on with the same one. */
export type KeptFile = { file: string; name: string; hash: string };

/** Where uploads are kept. */
export const keptFolder = (): string => path.resolve(/* turbopackIgnore: true */ importFolder() ?? path.join(path.dirname(databaseFile()), "imports"));

/** Puts what was uploaded into the folder of imports. Throws AppError `invalid` where it holds more than `most` bytes; then nothing is kept. */
export async function keepFile(bytes: Readable, name: string, most: number): Promise<KeptFile> {
  await mkdir(keptFolder(), { recursive: true });
  const file = path.join(keptFolder(), `${crypto.randomUUID()}${path.extname(name).replaceAll(/[^.a-z0-9]/gi, "")}`);
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > most ? new AppError("invalid", "The file was not taken.", { fields: [{ path: "file", message: `must be at most ${Math.round(most / 1_000_000).toLocaleString("en-GB")} MB` }] }) : null, chunk);
    },
  });
  try {
    await pipeline(bytes, measure, createWriteStream(file));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { file, name: path.basename(name).slice(0, 300) || "file", hash: hash.digest("hex") };
}

/** A file of this machine, read where it lies. Throws AppError `invalid` where there is none. */
export async function fileHere(file: string): Promise<KeptFile> {
  const whole = path.resolve(file);
  const there = await stat(whole).catch(() => null);
  if (!there?.isFile()) throw new AppError("invalid", `There is no file ${file}.`);
  return { file: whole, name: path.basename(whole).slice(0, 300), hash: await hashOf(whole) };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

const isOfFile = (request: unknown): request is KeptFile => typeof request === "object" && request !== null && "file" in request && "hash" in request;

/** Whether the file that a run goes on with is the one that it began with. Throws AppError `invalid`. */
export async function checkFile(request: unknown): Promise<void> {
  if (!isOfFile(request)) return;
  if ((await hashOf(request.file).catch(() => null)) !== request.hash) throw new AppError("invalid", `The file ${request.name} is not there any more as it was when the import began. Import it anew.`);
}

/** A file that was kept for a run goes when the run is done; one of somebody else's stays. */
export async function dropFile(request: unknown): Promise<void> {
  if (isOfFile(request) && path.dirname(path.resolve(request.file)) === keptFolder()) await rm(request.file, { force: true });
}
