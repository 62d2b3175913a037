import type { Database } from "#lib/db/client.ts";
import type { Read } from "#lib/import/importer.ts";
import type { Mapped, Statement } from "#lib/import/compare/statement.ts";
import { heldRecords } from "#lib/records/current.ts";
import { findRecord } from "./find-record.ts";
import { programsOf, type HeldProgram } from "./held-programs.ts";
import { readKnown, type Known } from "./known.ts";
import { ownExportOf } from "./own-exports.ts";
import { givenProgram, programSubject, type GivenProgram } from "./program-subject.ts";
import { planOf, readRow, type Plan, type ReadRow } from "./read-row.ts";
import { rowKey } from "./read-sheet.ts";
import { References } from "./references.ts";
import type { SheetRequest } from "./request.ts";
import { rowSource } from "./row-source.ts";
import { rowStatement } from "./row-statement.ts";
import { unpackRow } from "./set-aside.ts";
import { addressed, cellOf, named, type Subject } from "./subject.ts";

/** What rows of a sheet say of records. Writes nothing. Throws AppError `invalid` for a row of which no record could be made. */
export async function mapRows(db: Database, request: SheetRequest, things: readonly Read[]): Promise<Mapped[]> {
  const plan = planOf(request);
  const known = await readKnown(db);
  const rows = things.map(({ raw }) => readRow(plan, unpackRow(raw)));
  const programs = request.kind === "program" ? await programsIn(db, rows, known) : new Map<string, HeldProgram[]>();
  const isOwnExport = ownExportOf(request.columns.map(({ header }) => header))?.kind === request.kind;
  const begun = rows.map((row) => begin(plan, row, known, programs, isOwnExport));
  const held = await heldRecords(db, begun.flatMap(({ subject }) => (subject?.isHeld ? [subject.id] : [])));
  return begun.map(({ row, subject, program, references, source }): Mapped => {
    const state = subject ? (held.get(subject.id)?.state ?? null) : null;
    const own = subject && rowStatement(plan, row, { subject: state ? { ...subject, slug: state.slug } : subject, held: state, program, isOwnExport }, references, source);
    const statements = own ? [...references.statements.values(), own] : [];
    return { key: rowKey(row.row), sourceId: source.id, statements: source.statement && isCited(statements, source.id) ? [source.statement, ...statements] : statements, unmapped: references.unmapped };
  });
}

const isCited = (statements: readonly Statement[], id: string): boolean => statements.some(({ citations }) => citations.some(({ sourceId }) => sourceId === id));

type Begun = { row: ReadRow; subject: Subject | null; program: GivenProgram | null; references: References; source: ReturnType<typeof rowSource> };

function begin({ request }: Plan, row: ReadRow, known: Known, programs: ReadonlyMap<string, HeldProgram[]>, isOwnExport: boolean): Begun {
  const source = rowSource(request, row, known);
  const references = new References(known, source, request.makesRecords);
  const atAddress = addressed(request.kind, row, known, references, isOwnExport);
  const program = request.kind === "program" && atAddress !== null ? givenProgram(row, references, programs) : null;
  const byParts = () => (program ? programSubject(program, row, references, programs) : named(request.kind, row, references));
  return { row, program, references, source, subject: atAddress === undefined ? byParts() : atAddress };
}

/** The programs of all molecules that the rows name: some queries for a batch, whatever its size. */
async function programsIn(db: Database, rows: readonly ReadRow[], { names, remembered }: Known): Promise<Map<string, HeldProgram[]>> {
  const texts = new Set(rows.flatMap((row) => cellOf(row, "moleculeId")?.values[0]?.text ?? []));
  const ids = [...texts].flatMap((text) => {
    const found = findRecord(names, "molecule", text, remembered);
    return found.is === "held" || found.is === "likely" ? [found.id] : [];
  });
  return programsOf(db, ids);
}
