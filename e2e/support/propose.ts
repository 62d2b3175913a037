// node e2e/support/propose.ts '{"who":"test-analyst","kind":…,"id":…,"data":{…}}': what an analyst would have proposed in
// the form, with the change unsourced. Prints the proposal's id.
import { openDatabase } from "#lib/db/client.ts";
import { readPerson } from "#lib/auth/person.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { applyEdit } from "#lib/records/apply-edit.ts";
import { currentState } from "#lib/records/current.ts";
import type { AggregateData } from "#lib/records/state.ts";
import { submitChange } from "#lib/review/submit.ts";

export type Proposing = { who: string; kind: RecordKind; id: string; data: AggregateData; reason?: string };

const { who, kind, id, data, reason = "As the source says it now" } = JSON.parse(process.argv[2] ?? "") as Proposing;
const db = openDatabase();
try {
  const actor = await readPerson(db, who);
  const current = await currentState(db, id);
  if (!actor || !current) throw new Error(`no ${who}, or no ${id}`);
  const after = { ...current.state.data, ...data };
  const { citations } = applyEdit(current.state, { data: after, sources: new Map([["*", { unsourcedReason: "Made up by a test." }]]) });
  const submitted = await submitChange(db, { actor, origin: "desk", reason }, [{ ...current.state, kind, id, expectedVersion: current.version, data: after, citations }]);
  console.log(JSON.stringify(submitted.outcome === "proposed" ? { proposalId: submitted.proposalId } : submitted));
} finally {
  await db.$disconnect();
}
