import type { Metadata } from "next";
import { AccountNav } from "#components/account/account-nav.tsx";
import { CheckField } from "#components/forms/check-field.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { ViewItem } from "#components/told/view-item.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { canBeTold } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { viewsOf, viewToKeep } from "#lib/watches/account-queries.ts";
import { MOST_VIEWS } from "#lib/watches/limits.ts";
import { setWatch } from "../watches/actions.ts";
import { keepView, remove, rename } from "./actions.ts";

export const metadata: Metadata = { title: "Views", robots: { index: false } };

/** `?subject=pipeline&filters=…`: the filters of a page, to be kept under a name. */
export default async function ViewsPage({ searchParams }: PageProps<"/account/views">) {
  const { subject, filters = "" } = await searchParams;
  const asked = typeof subject === "string" && typeof filters === "string" ? { subject, filters } : null;
  const person = await requirePerson(canBeTold, `/account/views${asked ? `?${new URLSearchParams(asked)}` : ""}`);
  const db = await liveDatabase();
  const toKeep = asked && (await viewToKeep(db, asked.subject, asked.filters));
  const views = await viewsOf(db, person);
  return (
    <>
      <AccountNav here="/account/views" />
      <h1 className="text-2xl sm:text-3xl">Views</h1>
      <p className="mt-2 max-w-[75ch]">
        The filters of a page, kept under a name. <i>Save this view</i> on the <Link href="/">pipeline</Link> keeps those that are set there, and so it does on the{" "}
        <Link href="/catalysts">catalysts</Link> and the <Link href="/changes">changes</Link>. Whoever has the address of a view sees the same: only its name, and that you watch it, are yours.
      </p>
      {asked && !toKeep && <p className="mt-3">The filters of that page cannot be read, so there is nothing to keep.</p>}
      {asked && toKeep && (
        <Section id="keep" title="Save this view" note={toKeep.title}>
          <div className="max-w-96">
            <ActionForm id="keep-form" action={keepView} submit="Save">
              <HiddenField name="subject" value={toKeep.subject} />
              <HiddenField name="filters" value={toKeep.query} />
              <TextField name="name" label="Name" required maxLength={100} defaultValue={toKeep.title.slice(0, 100)} />
              <CheckField name="watch" label="Watch it: tell me what changes" />
            </ActionForm>
          </div>
        </Section>
      )}
      <Section id="views" title="Your views" note={`At most ${MOST_VIEWS}.`}>
        {views.length === 0 ? (
          <p className="text-muted">You keep no view yet.</p>
        ) : (
          <ul>
            {views.map((view) => (
              <ViewItem key={view.id} view={view} watch={setWatch} rename={rename} remove={remove} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
