import { AppError } from "#lib/errors.ts";

/** A file that cannot be read, or not further. The message says what is wrong with it, and where. */
export const fileError = (message: string): AppError => new AppError("invalid", message);

/** The same for what the system, or the unpacking of it, says of a file; a bug stays a bug. */
export function asFileError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT") return new AppError("not-found", "The file is no longer there.");
  if (code === "EISDIR") return fileError("This is a folder, not a file.");
  if (code === "EACCES" || code === "EPERM") return fileError("The file may not be read: this server has no permission.");
  if (code === "Z_BUF_ERROR") return fileError("The compressed file breaks off before its end.");
  if (code.startsWith("Z_")) return fileError(`The compressed file is damaged (${error.message}).`);
  return error;
}
