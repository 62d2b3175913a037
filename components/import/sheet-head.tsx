import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { IMPORT_STEP, importPath } from "#lib/import/desk/params.ts";
import "./import.css";

/** The title of a sheet that is looked at; and why it is no table, where it is none. */
export function SheetHead({ name, problem, children }: { name: string; problem: string | null; children?: ReactNode }) {
  return (
    <>
      <Trail steps={[IMPORT_STEP]} here="A spreadsheet" />
      <h1 className="text-2xl [overflow-wrap:anywhere] sm:text-3xl">{name}</h1>
      {problem ? (
        <>
          <p role="alert" className="form-errors mt-4">
            <span className="font-semibold">It cannot be read as a table. </span>
            {problem}
          </p>
          <p className="mt-3">
            <Link href={`${importPath}#sheet`}>Bring in another file</Link>
          </p>
        </>
      ) : (
        <p className="mt-1 max-w-[75ch] text-muted">How it would be read. Nothing has been imported yet; and what the import finds waits until somebody accepts it.</p>
      )}
      {children}
    </>
  );
}
