import type { Metadata } from "next";
import { BulkForm } from "#components/bulk/bulk-form.tsx";
import { BulkSelection } from "#components/bulk/bulk-selection.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { bulkFields } from "#lib/review/bulk-choices.ts";
import { BULK_LABELS, bulkKindsOf } from "#lib/review/bulk-form.ts";
import { readSelection, selectedTitles } from "#lib/review/bulk-selection.ts";
import { MOST_RECORDS } from "#lib/review/plan-bulk.ts";
import { changeMany } from "./actions.ts";

export const metadata: Metadata = { title: "Change many records" };

/** The selection as the pipeline's address or a list's says it, with `kind`, and `change` for what is to be done. */
export default async function BulkPage({ searchParams }: PageProps<"/desk/bulk">) {
  await requirePerson(canUseDesk, "/desk/bulk");
  const raw = await searchParams;
  const db = await liveDatabase();
  const selection = await readSelection(db, raw);
  const query = new URLSearchParams(selection.entries).toString();
  const change = bulkKindsOf(selection.kind).find((one) => one === raw.change) ?? null;
  return (
    <>
      <BulkSelection selection={selection} titles={await selectedTitles(db, selection)} change={change} most={MOST_RECORDS} />
      {change && selection.ids.length > 0 && selection.ids.length <= MOST_RECORDS && (
        <section aria-labelledby="bulk-change" className="mt-6">
          <h2 id="bulk-change" className="mb-3 border-b border-rule-strong pb-1 text-lg">
            {BULK_LABELS[change]}
          </h2>
          <BulkForm key={`${query} ${change}`} action={changeMany} kind={selection.kind} change={change} selection={query} withReason={change !== "verify"} {...await bulkFields(db, change)} />
        </section>
      )}
    </>
  );
}
