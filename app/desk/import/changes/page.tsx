import type { Metadata } from "next";
import { ChangeGroups } from "#components/import/change-groups.tsx";
import { ReviewSection } from "#components/import/review-section.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { reviewList } from "#lib/import/desk/review.ts";
import { importPath, readChangeFilter } from "#lib/import/desk/params.ts";
import { readPage } from "#lib/review/queue-params.ts";
import { decide } from "./actions.ts";
import "#components/import/import.css";

export const metadata: Metadata = { title: "What imports found" };

/** The changes of all imports together. */
export default async function Page({ searchParams }: PageProps<"/desk/import/changes">) {
  await requirePerson(canImport, "/desk/import/changes");
  const raw = await searchParams;
  const filter = readChangeFilter(raw, null);
  const { groups, ...list } = await reviewList(await liveDatabase(), filter, readPage(raw));
  return (
    <>
      <p className="text-sm text-muted">
        <Link href={importPath} className="inline-block py-0.5">
          Import
        </Link>{" "}
        / All imports
      </p>
      <h1 className="text-2xl sm:text-3xl">What imports found</h1>
      <p className="mt-1 max-w-[75ch] text-muted">The changes of all imports. Nothing of it is in the records before somebody accepts it.</p>
      {groups.length > 0 && (
        <Section id="found" title="By sort">
          <ChangeGroups groups={groups} filter={filter} />
        </Section>
      )}
      <ReviewSection filter={filter} {...list} reason="As the source gives it" action={decide} empty={groups.length === 0 ? "No import has found anything yet." : "No change fits."} />
    </>
  );
}
