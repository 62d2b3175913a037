"use client";

import { usePathname } from "next/navigation";
import { unreadWords } from "#lib/watches/unread-words.ts";
import { useLooker } from "./who-looks.ts";

/**
 * "Sign in", until the server says who looks. Pages are kept whole and are the same for everyone, so this asks once they
 * stand. Without JavaScript the link stays, and leads those who are signed in to their account.
 */
export function AccountMenu() {
  const path = usePathname();
  const person = useLooker();
  if (!person)
    return (
      <a href={path === "/" || path.startsWith("/sign-in") ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`} className="px-1.5 py-1 no-underline hover:underline">
        Sign in
      </a>
    );
  return (
    // Listens for what comes up from the links and buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      className="account-menu"
      key={path}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.open = false;
      }}
    >
      <summary>{person.name}</summary>
      <ul>
        {person.desk && (
          <li>
            <a href="/desk">Desk</a>
          </li>
        )}
        <li>
          <a href="/account/notifications">Notes to you{person.unread > 0 && ` (${unreadWords(person.unread)})`}</a>
        </li>
        <li>
          <a href="/account/views">Views</a>
        </li>
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
