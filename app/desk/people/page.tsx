import type { Metadata } from "next";
import { CheckList } from "#components/forms/check-list.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { InvitationTable } from "#components/people/invitation-table.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { RoleField } from "#components/people/role-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { listCompanies, listInvitations, listPeople } from "#lib/auth/people-queries.ts";
import { canReadPeople } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { invitePerson, revoke } from "./actions.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const person = await requirePerson(canReadPeople, "/desk/people");
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">People</h1>
      <p className="mt-2 mb-4">
        Everyone who has an account. <Link href="/desk/people/log">The log</Link> says who came in, and who was let in.
      </p>
      <PeopleTable people={await listPeople(person)} self={person.id} />

      <Section id="invite" title="Invite" note={`The link makes one account, once, within seven days. ${isMailConfigured() ? "It is sent to the address." : "This installation sends no mail: the link is shown to you, to be handed over."}`}>
        <div className="max-w-[32rem]">
          <ActionForm id="invite-form" action={invitePerson} submit="Invite">
            <TextField name="email" label="E-mail address" type="email" autoComplete="off" required spellCheck={false} />
            <RoleField chosen="analyst" />
            <CheckList name="companies" label="Limited to" options={await listCompanies(person)} help="None ticked: no limit. Otherwise the person changes what is about these companies, and what is about none." />
          </ActionForm>
        </div>
      </Section>

      <Section id="invitations" title="Open invitations">
        <InvitationTable invitations={await listInvitations(person)} revoke={revoke} />
      </Section>
    </>
  );
}
