import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { progressOf } from "#lib/import/desk/progress.ts";
import { IMPORT_STEP, runPath } from "#lib/import/desk/params.ts";
import { counted, starterWords } from "#lib/import/desk/words.ts";
import type { RunView } from "#lib/import/runs/run-queries.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import { RunProgress } from "./run-progress.tsx";
import { SteerRun } from "./steer-run.tsx";
import "./import.css";

type Props = { run: RunView; steer: FormAction; children: ReactNode };

/** One import: how far it is, what can be asked of it, what it left over; and what it found (`children`). */
export function RunPage({ run, steer, children }: Props) {
  const progress = progressOf(run);
  const { id, kind, label, query, createdAt, finishedAt, unmapped, failed } = run;
  return (
    <>
      <Trail steps={[IMPORT_STEP]} here={IMPORT_KINDS.label(kind)} />
      <h1 className="text-2xl [overflow-wrap:anywhere] sm:text-3xl">{label}</h1>
      <p className="mt-1 text-sm text-muted">
        {query && <>Follows {query.name}. </>}
        Started by {starterWords(run)}, <Moment at={createdAt} />
        {finishedAt && (
          <>
            ; ended <Moment at={finishedAt} />
          </>
        )}
        .
      </p>
      <div className="mt-4 max-w-[52rem]">
        <RunProgress progress={progress} source={`${runPath(id)}/progress`} />
      </div>
      <SteerRun run={run} action={steer} />
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {unmapped > 0 ? <Link href={`${runPath(id)}/unmapped`}>{counted(unmapped, "name")} that nothing answers to</Link> : progress.isStill && <span className="text-muted">Every name was mapped</span>}
        {failed > 0 ? <Link href={`${runPath(id)}/failed`}>{counted(failed, "thing")} that could not be read</Link> : progress.isStill && <span className="text-muted">Nothing failed</span>}
      </p>
      {children}
    </>
  );
}
