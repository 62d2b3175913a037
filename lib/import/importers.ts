import type { ImportKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { Importer } from "./importer.ts";

/** An importer whatever it is asked with: the run hands it the request that was kept. */
// oxlint-disable-next-line no-explicit-any
export type AnyImporter = Importer<any>;

const IMPORTERS: Partial<Record<ImportKind, () => Promise<AnyImporter>>> = {
  ctgov: async () => (await import("./ctgov/importer.ts")).ctgovImporter,
  sheet: async () => (await import("./sheets/importer.ts")).sheetImporter,
};

/** The importer of a kind. */
export async function importerOf(kind: ImportKind): Promise<AnyImporter> {
  const load = IMPORTERS[kind];
  if (!load) throw new AppError("invalid", "Nothing reads this kind of import here.");
  return load();
}
