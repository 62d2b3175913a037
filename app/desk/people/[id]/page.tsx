import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { CheckList } from "#components/forms/check-list.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { AuthLog } from "#components/people/auth-log.tsx";
import { RoleField } from "#components/people/role-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { findPerson, listCompanies, readAuthLog } from "#lib/auth/people-queries.ts";
import { canChangePerson, canReadPeople } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { disable, enable, endAllSessions, giveResetLink, limit, secondFactorOff, setRole } from "./actions.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/desk/people/[id]">) {
  const { id } = await params;
  const actor = await requirePerson(canReadPeople, `/desk/people/${encodeURIComponent(id)}`);
  const person = await findPerson(actor, id);
  if (!person) notFound();
  const { rows } = await readAuthLog(actor, { userId: id });
  const self = <HiddenField name="id" value={id} />;
  return (
    <>
      <p>
        <Link href="/desk/people">People</Link>
      </p>
      <h1 className="text-2xl sm:text-3xl">{person.name}</h1>
      <p className="mt-2">
        {person.email}
        {person.disabled && ", disabled"}
      </p>
      {canChangePerson(actor, person) ? (
        <>
          <Section id="role" title="Role">
            <div className="max-w-[32rem]">
              <ActionForm id="role-form" action={setRole} submit="Change the role">
                {self}
                <RoleField chosen={person.role} />
              </ActionForm>
            </div>
          </Section>
          <Section id="limits" title="Limits">
            <div className="max-w-[32rem]">
              <ActionForm id="limits-form" action={limit} submit="Change the limits">
                {self}
                <CheckList name="companies" label="Limited to" options={await listCompanies(actor)} checked={person.companyIds} help="None ticked: no limit." />
              </ActionForm>
            </div>
          </Section>
          <Section id="password" title="Password and second factor">
            <div className="grid max-w-[32rem] gap-4">
              <ActionForm id="reset-form" action={giveResetLink} submit="Make a link to set a password">
                {self}
              </ActionForm>
              {person.secondFactor && (
                <ActionForm id="factor-form" action={secondFactorOff} submit="Turn the second factor off" danger>
                  {self}
                  <p className="form-help">For a person who has lost both the device and the back-up codes. Make sure that it is that person who asks.</p>
                </ActionForm>
              )}
            </div>
          </Section>
          <Section id="access" title="Access">
            <div className="grid max-w-[32rem] gap-4">
              <ActionForm id="sessions-form" action={endAllSessions} submit="End all sessions">
                {self}
                <p className="form-help">{person.sessions === 0 ? "No session is open." : person.sessions === 1 ? "One session is open." : `${person.sessions} sessions are open.`}</p>
              </ActionForm>
              {person.disabled ? (
                <ActionForm id="enable-form" action={enable} submit="Enable the account">
                  {self}
                </ActionForm>
              ) : (
                <ActionForm id="disable-form" action={disable} submit="Disable the account" danger>
                  {self}
                  <p className="form-help">Nobody can then sign in with it. What the person did stays, under their name.</p>
                </ActionForm>
              )}
            </div>
          </Section>
        </>
      ) : (
        <p className="mt-4 max-w-[70ch]">
          This is you. Nobody changes what they themselves may do, so that an administrator is always left: another administrator can. Your name and password are on the page of your{" "}
          <Link href="/account">account</Link>.
        </p>
      )}
      <Section id="log" title="Log">
        <AuthLog rows={rows} />
      </Section>
    </>
  );
}
