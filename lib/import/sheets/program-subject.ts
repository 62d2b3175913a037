import { idOf, newSlug } from "#lib/import/compare/new-id.ts";
import type { Doubt } from "#lib/import/compare/statement.ts";
import { programTitle } from "#lib/programs/title.ts";
import { keyOf, type HeldProgram, type ProgramParts } from "./held-programs.ts";
import type { ReadRow } from "./read-row.ts";
import type { Reference, References } from "./references.ts";
import { cellOf, type Subject } from "./subject.ts";

/** What a row says of the program that it is of: its molecule, indication, territory and setting, as far as it gives them. */
export type GivenProgram = { molecule: Reference | null; indication: Reference | null; territory: string | null; setting: string | null; doubts: Record<string, Doubt>; isWhole: boolean };

const SPLIT = ", ";

/** Reads what makes a program the same one. `held`: that of the row's address. */
export function givenProgram(row: ReadRow, references: References, programs: ReadonlyMap<string, HeldProgram[]>): GivenProgram {
  const doubts: Record<string, Doubt> = {};
  const molecule = referenceIn(row, "moleculeId", references, doubts);
  const own = programs.get(molecule?.id ?? "") ?? [];
  const territoryCell = cellOf(row, "territory");
  const territory = territoryCell?.values[0];
  if (territory?.question) doubts.territory = { question: territory.question };
  if (territory?.unknown) references.unmapped.push({ what: "territory", text: territory.text, reason: territory.unknown });
  const setting = cellOf(row, "setting")?.values[0]?.value ?? null;
  const { indication, rest } = indicationIn(row, references, doubts, setting === null ? own : []);
  const isLeft = (key: string, value: unknown) => cellOf(row, key) !== undefined && value === null;
  const value = typeof territory?.value === "string" ? territory.value : null;
  return { molecule, indication, territory: value, setting: setting === null ? rest : String(setting), doubts, isWhole: !isLeft("moleculeId", molecule) && !isLeft("indicationId", indication) && !isLeft("territory", value) };
}

function referenceIn(row: ReadRow, key: "moleculeId" | "indicationId", references: References, doubts: Record<string, Doubt>): Reference | null {
  const cell = cellOf(row, key);
  const text = cell?.values[0]?.text;
  if (!cell || text === undefined) return null;
  const found = references.resolve(key === "moleculeId" ? "molecule" : "indication", text, cell.column);
  if (found?.doubt) doubts[key] = found.doubt;
  return found;
}

/** "Chronic myeloid leukaemia, with venetoclax" is a disease and what tells programs of it apart, where the whole is the name of none. */
function indicationIn(row: ReadRow, references: References, doubts: Record<string, Doubt>, own: readonly HeldProgram[]): { indication: Reference | null; rest: string | null } {
  const cell = cellOf(row, "indicationId");
  const text = cell?.values[0]?.text;
  if (cell && text !== undefined && references.find("indication", text).is !== "held") {
    // Our own list writes a setting by itself where no disease is stated.
    for (let at = text.lastIndexOf(SPLIT); at > 0; at = text.lastIndexOf(SPLIT, at - 1)) {
      const [head, rest] = [text.slice(0, at), text.slice(at + SPLIT.length)];
      const found = head.toLowerCase() === "not stated" ? null : references.find("indication", head);
      if (found !== null && found.is !== "held") continue;
      const isHeld = own.some((program) => program.indicationId === (found?.id ?? null) && program.setting === rest);
      if (!isHeld) doubts.setting = { question: `“${text}”: is “${rest}” the setting, and ${found?.title ?? "the disease not stated"}?` };
      return { indication: found && { id: found.id, title: found.title }, rest };
    }
  }
  return { indication: referenceIn(row, "indicationId", references, doubts), rest: null };
}

/**
 * The program of a molecule that the row is of. One that gives neither disease nor territory means the only program of the
 * molecule that fits, by a question; null where it can be several, or is not said for lack of what was not understood.
 */
export function programSubject(given: GivenProgram, row: ReadRow, references: References, programs: ReadonlyMap<string, HeldProgram[]>): Subject | null {
  const { molecule, indication, territory, setting } = given;
  if (!molecule || !given.isWhole) return null;
  const parts: ProgramParts = { moleculeId: molecule.id, indicationId: indication?.id ?? null, territory, setting };
  const own = programs.get(molecule.id) ?? [];
  const exact = own.find((program) => keyOf(program) === keyOf(parts));
  // Which program it is hangs on each of these; the rest of the row hangs on which program it is.
  const asked = ["moleculeId", "indicationId", "territory", "setting"].flatMap((field) => given.doubts[field] ?? [])[0];
  const doubt = asked ? { doubt: asked } : {};
  if (exact) return { id: exact.id, slug: exact.slug, isHeld: true, ...doubt };
  const fits = own.filter((program) => (indication ? program.indicationId === indication.id : true) && (territory ? program.territory === territory : true) && (setting ? program.setting === setting : true));
  const isVague = !indication || !territory;
  const [only] = fits;
  if (isVague && only && fits.length === 1) return { id: only.id, slug: only.slug, isHeld: true, doubt: { question: `The row does not say which program of ${molecule.title} it is of: is it ${only.title}?` } };
  if (isVague && !indication && fits.length > 1) return references.leave("program", cellOf(row, "moleculeId")?.values[0]?.text ?? molecule.title, `The row gives no indication, and it can be of several: ${fits.slice(0, 3).map(({ title }) => title).join("; ")}.`);
  const titles = new Map([molecule, ...(indication ? [indication] : [])].map(({ id, title }) => [id, title]));
  const title = programTitle(parts as Parameters<typeof programTitle>[0], (id) => titles.get(id) ?? id);
  return { id: idOf("program", keyOf(parts)), slug: newSlug(title), isHeld: false, ...doubt };
}
