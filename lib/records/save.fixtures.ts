import { expect } from "vitest";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "./command.ts";
import type { SaveContext } from "./change-set.ts";
import type { CitationInput } from "./state.ts";

// Commands for tests of the gate: a source, and a molecule with a program that it speaks of.

export const context: SaveContext = { actor: { kind: "system", name: "test" }, origin: "test", reason: "A test of the gate" };
export const cite = (...fields: string[]): CitationInput[] => fields.map((field) => ({ field, sourceId: "source:talk", locator: "Q1", paraphrase: "so it was said" }));

export const source: SaveCommand = { kind: "source", id: "source:talk", slug: "talk", expectedVersion: 0, data: { title: "A talk", kind: "interview", said: "2019-12-04" } };
export const molecule: SaveCommand = {
  kind: "molecule",
  id: "molecule:m1",
  slug: "m1",
  expectedVersion: 0,
  data: { name: "M1", modality: "small_molecule", names: [{ id: "code", kind: "code", text: "M-1" }] },
  citations: cite("name", "modality", "names"),
};
export const program: SaveCommand = {
  kind: "program",
  id: "program:p1",
  slug: "p1",
  expectedVersion: 0,
  data: {
    moleculeId: "molecule:m1",
    territory: "china",
    events: [
      { id: "first", kind: "reached", stage: "phase_1", date: "2016 inferred" },
      { id: "pivotal", kind: "reached", stage: "pivotal_phase_2", date: "2019-05", registrational: true },
    ],
  },
  citations: cite("moleculeId", "territory", "events"),
};
export const company = (slug: string): SaveCommand => ({ kind: "company", id: `company:${slug}`, slug, expectedVersion: 0, data: { name: slug }, citations: cite("name") });

/** The failure of a save, which must be one that was foreseen. */
export async function failure(saving: Promise<unknown>): Promise<AppError> {
  const error = await saving.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

/** How many rows each table holds. */
export async function rowsOfAllTables(db: Database): Promise<Record<string, number>> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'");
  const counts = await Promise.all(tables.map(({ name }) => db.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${name}"`)));
  return Object.fromEntries(tables.map(({ name }, index) => [name, Number(counts[index]?.[0]?.n)]));
}
export const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
