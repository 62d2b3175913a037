import type { RowGroup } from "#lib/programs/group-rows.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { recordPath } from "#lib/records/paths.ts";

/** Programs under the company that runs them. */
export function byDeveloper(programs: readonly ProgramRow[]): RowGroup[] {
  const developer = (program: ProgramRow) => program.companies.find((one) => one.role === "developer");
  const groups = Map.groupBy(programs, (program) => developer(program)?.slug ?? "");
  return [...groups].map(([slug, rows]) => ({
    key: slug,
    label: (rows[0] && developer(rows[0])?.name) ?? "Developer not stated",
    href: slug ? recordPath("company", slug) : null,
    rows,
  }));
}
