"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

type Person = { name: string; desk: boolean };

/**
 * "Sign in", until the server says who looks. Pages are kept whole and are the same for everyone, so this asks once they
 * stand. Without JavaScript the link stays, and leads those who are signed in to their account.
 */
export function AccountMenu() {
  const path = usePathname();
  // Asked again on each page: going from one to the next may have been a sign-in.
  const [answer, setAnswer] = useState<{ path: string; person: Person | null } | null>(null);
  useEffect(() => {
    const asked = new AbortController();
    fetch("/api/session", { signal: asked.signal })
      .then((response) => response.json() as Promise<{ person: Person | null }>)
      .then(({ person }) => {
        // What else on the page is for who is signed in waits for this.
        document.documentElement.dataset.viewer = person?.desk ? "desk" : "";
        dispatchEvent(new Event("viewer"));
        return setAnswer({ path, person });
      })
      .catch(() => {});
    return () => asked.abort();
  }, [path]);
  const person = answer?.person;
  if (!person)
    return (
      <a href={path === "/" || path.startsWith("/sign-in") ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`} className="px-1.5 py-1 no-underline hover:underline">
        Sign in
      </a>
    );
  return (
    <details className="account-menu" key={path}>
      <summary>{person.name}</summary>
      <ul>
        {person.desk && (
          <li>
            <a href="/desk">Desk</a>
          </li>
        )}
        <li>
          <a href="/account">Account</a>
        </li>
        <li>
          <form method="post" action="/api/sign-out">
            <button type="submit">Sign out</button>
          </form>
        </li>
      </ul>
    </details>
  );
}
