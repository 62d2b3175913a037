import type { Metadata } from "next";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { liveDatabase } from "#lib/db/pages.ts";
import { subscription } from "#lib/digest/unsubscribe.ts";
import { stopLetters } from "./actions.ts";

export const metadata: Metadata = { title: "No more letters", robots: { index: false }, referrer: "no-referrer" };

/** Where the link in a letter leads. It needs no account, and ends nothing by being looked at. */
export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const token = decodeURIComponent((await params).token);
  const state = await subscription(await liveDatabase(), token);
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Letters of what changed</h1>
      <div className="mt-3 max-w-[70ch]">
        {state === "unknown" && <p>This link is not one of ours. It may have been cut where the letter broke the line.</p>}
        {state === "ended" && (
          <p role="status">
            You get no letters. What you watch is kept, and <Link href="/account">your account</Link> can have them sent again.
          </p>
        )}
        {state === "subscribed" && (
          <>
            <p className="mb-3">You are sent letters of what changes of what you watch.</p>
            <ActionForm id="stop" action={stopLetters} submit="Send me no more">
              <HiddenField name="token" value={token} />
            </ActionForm>
          </>
        )}
      </div>
    </>
  );
}
