import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskKeys } from "#components/desk/desk-keys.tsx";
import { DeskNav } from "#components/desk/desk-nav.tsx";
import { SiteFooter } from "#components/ui/site-footer.tsx";
import { SiteHeader } from "#components/ui/site-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { unreadOf } from "#lib/watches/unread.ts";

export const metadata: Metadata = { robots: { index: false } };

/** The frame of what analysts use. It guards nothing: each page asks with `requirePerson`. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const unread = actor.kind === "person" ? await unreadOf(await liveDatabase(), actor) : 0;
  return (
    <div className="mx-auto flex min-h-dvh max-w-[96rem] flex-col px-4 sm:px-6">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-raised focus:p-2">
        Skip to content
      </a>
      <SiteHeader />
      <div className="no-print flex flex-wrap items-center justify-between border-b border-rule">
        <DeskNav actor={actor} unread={unread} />
        <DeskKeys />
      </div>
      <main id="content" className="grow pt-5 pb-12">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
