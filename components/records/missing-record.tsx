import { NotYet } from "#components/as-of/not-yet.tsx";
import { Link } from "#components/ui/link.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { listPath } from "#lib/records/paths.ts";
import { missingRecord, readSlug } from "#lib/as-of/resolve-slug.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { RecordLink } from "./record-links.tsx";

/** Stands where an address names nothing: what may have been meant, and where to look. */
export async function MissingRecord({ kind, slug: written }: { kind: RecordKind; slug: string }) {
  const slug = readSlug(written);
  const { near, elsewhere, any } = await missingRecord[kind](slug);
  const label = RECORD_KINDS.label(kind).toLowerCase();
  const list = listPath(kind);
  return (
    <section aria-labelledby="missing" className="max-w-[70ch]">
      <h1 id="missing" className="text-2xl sm:text-3xl">
        No such {label}
      </h1>
      <p className="mt-2">
        Nothing is tracked under the address “<span className="[overflow-wrap:anywhere]">{slug}</span>”.
      </p>
      <NotYet kind={kind} slug={slug} />
      {elsewhere.map((one) => (
        <p key={one.kind} className="mt-2">
          There is a {RECORD_KINDS.label(one.kind).toLowerCase()} of that name: <RecordLink kind={one.kind} to={one} />.
        </p>
      ))}
      {near.length > 0 && (
        <>
          <h2 className="mt-6 mb-1 text-lg">Did you mean</h2>
          <ul className="list-disc pl-5">
            {near.map((one) => (
              <li key={one.slug} className="py-0.5">
                <RecordLink kind={kind} to={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {any && kind !== "program" && <SearchForm action={list} label={`Search all ${label === "company" ? "companies" : `${label}s`}`} value="" className="mt-6" />}
      <p className="mt-4">
        <Link href={list}>{kind === "program" ? "The pipeline, with all programs" : `All ${label === "company" ? "companies" : `${label}s`}`}</Link>
      </p>
    </section>
  );
}
