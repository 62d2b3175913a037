import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { CitationInput } from "#lib/records/state.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import type { Mapped, Statement, Unmapped } from "#lib/import/compare/statement.ts";
import type { FixtureRequest } from "./importer.fixtures.ts";

// A small registry for tests: studies of companies with molecules, each said by a source of its own.

export type StudyParts = { n: number; title?: string; status?: string; sponsor?: string; drug?: string; countries?: string[]; doubts?: Statement["doubts"]; unmapped?: Unmapped[]; lacking?: string[] };
export type Line = (Mapped & { error?: string; throws?: string }) | { key: string; error?: string; throws?: string };

export const nct = (n: number): string => `NCT${String(n).padStart(8, "0")}`;
export const trialId = (n: number): string => `trial:${nct(n).toLowerCase()}`;

/** What one study says: its source, its sponsor, its drug, and the trial that joins them. `lacking`: kinds of records that it says nothing of. */
export function study({ n, title = `Study ${n}`, status = "recruiting", sponsor = "Alpha", drug = "A-1", countries = ["China"], doubts = {}, unmapped = [], lacking = [] }: StudyParts): Mapped {
  const key = nct(n);
  const sourceId = `source:${key.toLowerCase()}`;
  const cite = (...fields: string[]): CitationInput[] => fields.map((field) => ({ field, sourceId, locator: `Module of ${field}` }));
  const [company, molecule] = [`company:${sponsor.toLowerCase()}`, `molecule:${drug.toLowerCase()}`];
  const plain = { whole: [], doubts: {} };
  const statements: Statement[] = [
    { kind: "source", id: sourceId, slug: key.toLowerCase(), data: { title: `ClinicalTrials.gov ${key}`, kind: "registry", url: `https://clinicaltrials.gov/study/${key}` }, citations: [], ...plain },
    { kind: "company", id: company, slug: sponsor.toLowerCase(), data: { name: sponsor }, citations: cite("name"), ...plain },
    { kind: "molecule", id: molecule, slug: drug.toLowerCase(), data: { name: drug }, citations: cite("name"), ...plain },
    {
      kind: "trial", id: trialId(n), slug: key.toLowerCase(), whole: ["countries"], doubts,
      data: {
        nctId: key, title, status, enrolment: 10 * n, enrolmentKind: "estimated",
        companies: [{ id: "sponsor", companyId: company, role: "sponsor" }],
        molecules: [{ id: "m1", moleculeId: molecule, name: null, role: "investigational" }],
        countries: countries.map((name) => ({ id: name.toLowerCase(), name })),
      },
      citations: cite("nctId", "title", "status", "enrolment", "enrolmentKind", "companies", "molecules", "countries"),
    },
  ];
  return { key, sourceId, statements: statements.filter(({ kind }) => !lacking.includes(kind)), unmapped };
}

export type World = TestDatabase & { folder: string; written: (lines: readonly Line[], name?: string) => FixtureRequest; start: (lines: readonly Line[], request?: Partial<FixtureRequest>) => Promise<string> };

export async function makeWorld(): Promise<World> {
  const at = await makeTestDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "phaseline-import-"));
  let files = 0;
  const written: World["written"] = (lines, name = `${++files}.ndjson`) => {
    const file = path.join(folder, name);
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return { file };
  };
  const start: World["start"] = (lines, request = {}) => createRun(at.db, { kind: "ctgov", label: "a test", request: { ...written(lines), ...request }, startedById: null });
  const cleanup = async () => {
    await at.cleanup();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...at, folder, written, start, cleanup };
}
