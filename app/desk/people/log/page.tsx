import type { Metadata } from "next";
import { AuthLog } from "#components/people/auth-log.tsx";
import { Link } from "#components/ui/link.tsx";
import { readAuthLog } from "#lib/auth/people-queries.ts";
import { canReadAuthLog } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";

export const metadata: Metadata = { title: "Sign-in log" };

export default async function LogPage({ searchParams }: PageProps<"/desk/people/log">) {
  const actor = await requirePerson(canReadAuthLog, "/desk/people/log");
  const before = Number((await searchParams).before);
  const { rows, older } = await readAuthLog(actor, Number.isSafeInteger(before) && before > 0 ? { before } : {});
  return (
    <>
      <p>
        <Link href="/desk/people">People</Link>
      </p>
      <h1 className="mb-4 text-2xl sm:text-3xl">Sign-in log</h1>
      <AuthLog rows={rows} />
      {older && (
        <p className="mt-3">
          <Link href={`/desk/people/log?before=${older}`}>Older</Link>
        </p>
      )}
    </>
  );
}
