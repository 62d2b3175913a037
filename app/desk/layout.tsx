import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskKeys } from "#components/desk/desk-keys.tsx";
import { DeskNav } from "#components/desk/desk-nav.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { unreadOf } from "#lib/watches/unread.ts";

export const metadata: Metadata = { robots: { index: false } };

/** The frame of what analysts use. It guards nothing: each page asks with `requirePerson`. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const unread = actor.kind === "person" ? await unreadOf(await liveDatabase(), actor) : 0;
  return (
    <PageFrame
      below={
        <div className="no-print flex flex-wrap items-center justify-between border-b border-rule">
          <DeskNav actor={actor} unread={unread} />
          <DeskKeys />
        </div>
      }
    >
      {children}
    </PageFrame>
  );
}
