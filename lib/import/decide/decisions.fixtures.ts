import type { Person } from "#lib/auth/actor.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { currentState } from "#lib/records/current.ts";
import { fixtureImporter } from "#lib/import/importer.fixtures.ts";
import { fromJson } from "#lib/import/json-value.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { makeWorld, type Line, type World } from "#lib/import/world.fixtures.ts";
import { ALL_CHANGES } from "./change-params.ts";
import { acceptChanges } from "./decide.ts";
import { acceptMatching } from "./decide-matching.ts";

export const REASON = "As the registry gives it";
export const importerFor = async () => fixtureImporter();

/** A small registry, and an editor who decides on what it says. */
export type Decisions = Awaited<ReturnType<typeof makeDecisions>>;

export async function makeDecisions() {
  const world: World = await makeWorld();
  const editor: Person = await addPerson(world.db, "editor");

  /** An import of these lines, which is to finish. */
  async function run(lines: readonly Line[]): Promise<string> {
    const runId = await world.start(lines);
    const status = await workRun(world.db, runId, fixtureImporter());
    if (status !== "finished") throw new Error(`The import is ${status}`);
    return runId;
  }

  /** What an import would change of a record. */
  async function changesOf(recordId: string, status: "open" | "stale" | "accepted" | "refused" | "proposed" = "open") {
    const rows = await world.db.importChange.findMany({
      where: { status, finding: { recordId, status: { not: "superseded" } } },
      orderBy: { id: "asc" },
      select: { id: true, part: true, kind: true, before: true, after: true, note: true },
    });
    return rows.map(({ before, after, ...row }) => ({ ...row, before: fromJson(before), after: fromJson(after) }));
  }

  const idsOf = async (recordId: string) => (await changesOf(recordId)).map(({ id }) => id);
  const accept = async (recordId: string, person = editor) => acceptChanges(world.db, person, await idsOf(recordId), REASON);
  const acceptAll = (person = editor) => acceptMatching(world.db, person, ALL_CHANGES, REASON);
  const stateOf = async (id: string) => (await currentState(world.db, id))?.state;
  return { world, editor, run, changesOf, idsOf, accept, acceptAll, stateOf };
}
