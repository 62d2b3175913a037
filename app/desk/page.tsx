import type { Metadata } from "next";
import { DESK_SECTIONS } from "#components/desk/desk-sections.ts";
import { Link } from "#components/ui/link.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const person = await requirePerson(canUseDesk, "/desk");
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Desk</h1>
      <p className="mt-2 max-w-[70ch] text-muted">
        You are signed in as {person.name}, {USER_ROLES.label(person.role).toLowerCase()}.
      </p>
      <ul className="mt-4 grid gap-3">
        {DESK_SECTIONS.filter(({ may }) => may(person)).map(({ href, label, about }) => (
          <li key={href}>
            <Link href={href} className="font-semibold">
              {label}
            </Link>
            <p className="text-sm text-muted">{about}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
