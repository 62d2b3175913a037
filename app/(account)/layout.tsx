import type { ReactNode } from "react";
import { SiteFooter } from "#components/ui/site-footer.tsx";
import { SiteHeader } from "#components/ui/site-header.tsx";

/** What people do with their own accounts: sign in, take an invitation, choose a password. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[96rem] flex-col px-4 sm:px-6">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-raised focus:p-2">
        Skip to content
      </a>
      <SiteHeader />
      <main id="content" className="grow pt-5 pb-12">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
