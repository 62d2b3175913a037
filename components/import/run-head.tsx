import type { ReactNode } from "react";
import { Trail } from "#components/ui/trail.tsx";
import { IMPORT_STEP, runPath } from "#lib/import/desk/params.ts";

/** The way to a page of an import, and its title. */
export function RunHead({ run, title, children }: { run: { id: string; label: string }; title: string; children?: ReactNode }) {
  return (
    <>
      <Trail steps={[IMPORT_STEP, { href: runPath(run.id), label: run.label }]} />
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      {children && <p className="mt-1 max-w-[75ch] text-muted">{children}</p>}
    </>
  );
}
