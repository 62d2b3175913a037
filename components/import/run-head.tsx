import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { importPath, runPath } from "#lib/import/desk-params.ts";

/** The way to a page of an import, and its title. */
export function RunHead({ run, title, children }: { run: { id: string; label: string }; title: string; children?: ReactNode }) {
  return (
    <>
      <p className="text-sm text-muted">
        <Link href={importPath} className="inline-block py-0.5">
          Import
        </Link>{" "}
        /{" "}
        <Link href={runPath(run.id)} className="inline-block py-0.5 [overflow-wrap:anywhere]">
          {run.label}
        </Link>
      </p>
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      {children && <p className="mt-1 max-w-[75ch] text-muted">{children}</p>}
    </>
  );
}
