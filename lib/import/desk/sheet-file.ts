import { stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "#lib/errors.ts";
import { dropFile, keptFolder } from "#lib/import/runs/kept-files.ts";

/** An upload that waits to be looked at, by its name in the folder of imports. */
export type KeptSheet = { file: string; name: string };

const KEPT = /^[0-9a-f-]{36}(\.[a-z0-9]{1,10})?$/i;

export const sheetPath = (file: string, name: string): string => `/desk/import/sheets/${path.basename(file)}?${new URLSearchParams({ name })}`;

/** Throws AppError `not-found` where it is not there, or not there any more. */
export async function keptSheet(id: string, name: string): Promise<KeptSheet> {
  const file = path.join(keptFolder(), id);
  if (!KEPT.test(id) || !(await stat(file).catch(() => null))?.isFile()) throw new AppError("not-found", "This upload is not there any more: bring the file in again.");
  return { file, name: name.trim().slice(0, 300) || "spreadsheet" };
}

export const dropSheet = ({ file }: KeptSheet): Promise<void> => dropFile({ file, hash: "" });
