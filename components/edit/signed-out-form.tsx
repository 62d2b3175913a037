import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { EditAction } from "#lib/edit/edit-state.ts";
import { draftOfState } from "#lib/edit/draft-of-state.ts";
import { specOfKind } from "#lib/edit/spec-of-kind.ts";
import { specsOnTheWay } from "#lib/edit/specs-on-the-way.ts";
import { EditForm } from "./edit-form.tsx";

type Props = { kind: RecordKind; here: string; action: EditAction };

/** The answer to a form that was sent without a script after its session had ended: what was typed, and nothing else. */
export function SignedOutForm({ kind, here, action }: Props) {
  const spec = specOfKind(kind);
  const initial = draftOfState(spec, { id: `${kind}:unknown`, version: 0, token: "signed-out" }, null, () => "");
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Edit</h1>
      <EditForm action={action} here={here} userId="signed-out" spec={spec} specs={specsOnTheWay(spec)} initial={initial} citations={[]} savesAtOnce savedToken={null} />
    </>
  );
}
