import type { Metadata } from "next";
import { AccountNav } from "#components/account/account-nav.tsx";
import { WatchForm } from "#components/told/watch-form.tsx";
import { WatchTable } from "#components/told/watch-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { canBeTold } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { recordPath } from "#lib/records/paths.ts";
import { viewsOf, watchable, watchesOf } from "#lib/watches/account-queries.ts";
import { MOST_WATCHES } from "#lib/watches/limits.ts";
import { endWatch, setWatch } from "./actions.ts";

export const metadata: Metadata = { title: "Watches", robots: { index: false } };

/** `?kind=…&slug=…`: a record that one may begin to watch here. */
export default async function WatchesPage({ searchParams }: PageProps<"/account/watches">) {
  const { kind, slug } = await searchParams;
  const asked = typeof kind === "string" && typeof slug === "string" ? { kind, slug } : null;
  const person = await requirePerson(canBeTold, `/account/watches${asked ? `?${new URLSearchParams(asked)}` : ""}`);
  const db = await liveDatabase();
  const record = asked && (await watchable(db, person, asked.kind, asked.slug));
  const views = (await viewsOf(db, person)).filter(({ watched }) => watched);
  return (
    <>
      <AccountNav here="/account/watches" />
      <h1 className="text-2xl sm:text-3xl">Watches</h1>
      <p className="mt-2 max-w-[75ch]">
        What you watch, you are told of under <Link href="/account/notifications">Notes to you</Link>, and by letter where <Link href="/account#letters">your account</Link> says so. A watch
        on a molecule or a disease tells of its programs too, one on a company of what it holds and develops; with them their trials and agreements.
      </p>
      {asked && !record && <p className="mt-3">There is no such record to watch, or it is not published.</p>}
      {record && (
        <Section id="one" title={record.title}>
          <p className="mb-2">
            {record.watched ? "You watch this record. " : "You do not watch this record. "}
            {record.published && <Link href={recordPath(record.kind, record.slug)}>To its page</Link>}
          </p>
          <WatchForm what={{ record: record.id }} watched={record.watched} action={setWatch} />
        </Section>
      )}
      <Section id="records" title="Records" note={`At most ${MOST_WATCHES}, views included. The page of each record has the button to watch it.`}>
        <WatchTable watches={await watchesOf(db, person)} end={endWatch} />
      </Section>
      <Section id="views" title="Views">
        {views.length === 0 ? (
          <p className="text-muted">
            You watch none of your <Link href="/account/views">views</Link>.
          </p>
        ) : (
          <ul className="grid gap-2">
            {views.map(({ id, name, shown }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4">
                {shown ? <Link href={shown.page}>{name}</Link> : name} <WatchForm what={{ view: id }} watched action={setWatch} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
