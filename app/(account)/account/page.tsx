import type { Metadata } from "next";
import { AccountNav } from "#components/account/account-nav.tsx";
import { PasswordFields } from "#components/account/password-fields.tsx";
import { SessionTable } from "#components/account/session-table.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Letters } from "#components/told/letters.tsx";
import { OwnFeeds } from "#components/told/own-feeds.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { ownAccount } from "#lib/auth/account-queries.ts";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { canReadOwnAccount, canUseDesk } from "#lib/auth/permissions.ts";
import { currentSession, requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { digestOf } from "#lib/digest/choose-digest.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import { viewsOf } from "#lib/watches/account-queries.ts";
import { tokensOf } from "#lib/watches/feed-tokens.ts";
import { makeFeed, revokeFeed } from "./feeds/actions.ts";
import { chooseDigest } from "./letters/actions.ts";
import { changeName, changePassword, endSessions } from "./actions.ts";

export const metadata: Metadata = { title: "Account", robots: { index: false } };

export default async function AccountPage() {
  const person = await requirePerson(canReadOwnAccount, "/account");
  const account = await ownAccount(person, (await currentSession())?.id);
  const db = await liveDatabase();
  const { label, definition } = USER_ROLES.term(person.role);
  return (
    <>
      <AccountNav here="/account" />
      <h1 className="text-2xl sm:text-3xl">Account</h1>
      <p className="mt-2 max-w-[70ch]">
        You are signed in as <strong>{person.name}</strong>, {account.email}. Your role is {label.toLowerCase()}: {definition}
        {account.companies.length > 0 && ` You are limited to ${account.companies.join(", ")}.`}
      </p>
      <div className="mt-3 flex flex-wrap items-baseline gap-4">
        {canUseDesk(person) && <Link href="/desk">To the desk</Link>}
        <form method="post" action="/api/sign-out">
          <button type="submit">Sign out</button>
        </form>
      </div>

      <Section id="name" title="Name">
        <div className="max-w-96">
          <ActionForm id="name-form" action={changeName} submit="Change the name">
            <TextField name="name" label="Name" autoComplete="name" required maxLength={100} defaultValue={person.name} help="Stands beside what you change, in what you changed before too." />
          </ActionForm>
        </div>
      </Section>

      <Section id="password" title="Password">
        {account.hasPassword ? (
          <div className="max-w-96">
            <ActionForm id="password-form" action={changePassword} submit="Change the password">
              <TextField name="current" label="Present password" type="password" autoComplete="current-password" required />
              <PasswordFields />
            </ActionForm>
          </div>
        ) : (
          <p>You sign in through the identity provider, and have no password here.</p>
        )}
      </Section>

      <Section id="second-factor" title="Second factor">
        <p className="max-w-[70ch]">
          {account.secondFactor ? "Sign-in asks for a code of your device besides the password." : "With a second factor, whoever learns your password still cannot sign in: a code of your device is asked for too."}{" "}
          {account.hasPassword && <Link href="/account/second-factor">{account.secondFactor ? "Turn it off, or begin anew" : "Set it up"}</Link>}
        </p>
      </Section>

      <Letters frequency={await digestOf(db, person)} mail={isMailConfigured()} action={chooseDigest} />

      <OwnFeeds tokens={await tokensOf(db, person)} views={await viewsOf(db, person)} make={makeFeed} revoke={revokeFeed} />

      <Section id="sessions" title="Sessions" note="Where you are signed in. A session ends by itself after two weeks without a visit.">
        <SessionTable sessions={account.sessions} end={endSessions} />
      </Section>
    </>
  );
}
