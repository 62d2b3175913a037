import { Link } from "#components/ui/link.tsx";
import { DEAD_LINK } from "#lib/auth/dead-link.ts";

/** Where a one-time link leads to nothing. Why is not said: whoever guesses is told as little as whoever is late. */
export function DeadLink() {
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">This link does not work</h1>
      <p className="mt-2 max-w-[70ch]">{DEAD_LINK}</p>
      <p className="mt-2 max-w-[70ch]">
        An administrator can give you another one. If you have an account, <Link href="/sign-in">sign in</Link>.
      </p>
    </>
  );
}
