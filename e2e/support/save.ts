// node e2e/support/save.ts '{"kind":…,"id":…}': saves a change of one record through the gate, in a process that is not
// the server's, as an import would. Lists are added to, all else is put in place. Prints how many revisions there were
// before and are after.
import { openDatabase } from "#lib/db/client.ts";
import { currentState } from "#lib/records/current.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveRecords } from "#lib/records/save.ts";
import type { CitationInput } from "#lib/records/state.ts";

export type Change = Pick<SaveCommand, "kind" | "id"> & {
  slug?: string;
  published?: boolean;
  deleted?: boolean;
  data?: Record<string, unknown>;
  citations?: CitationInput[];
};

const { kind, id, slug, published, deleted, data = {}, citations = [] } = JSON.parse(process.argv[2] ?? "") as Change;
const db = openDatabase();
try {
  const current = await currentState(db, id);
  const merged: Record<string, unknown> = { ...current?.state.data };
  for (const [field, value] of Object.entries(data)) merged[field] = Array.isArray(value) ? [...((merged[field] ?? []) as unknown[]), ...value] : value;
  const before = await db.revision.count();
  await saveRecords(db, { actor: { kind: "system", name: "e2e" }, origin: "e2e", reason: "To see that the pages change" }, [
    {
      ...current?.state,
      kind,
      id,
      slug: slug ?? current?.state.slug ?? "",
      published: published ?? current?.state.published ?? true,
      deleted: deleted ?? current?.state.deleted ?? false,
      expectedVersion: current?.version ?? 0,
      data: merged,
      citations: [...(current?.state.citations ?? []), ...citations],
    },
  ]);
  console.log(JSON.stringify({ before, after: await db.revision.count() }));
} finally {
  await db.$disconnect();
}
