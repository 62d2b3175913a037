import type { ReactNode } from "react";
import { CitationCard } from "#components/records/citation-card.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { SoftLinks } from "./soft-links.tsx";

/** What stands around every page that everyone reads. */
export function SiteShell({ children }: { children: ReactNode }) {
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
      <CitationCard />
      <SoftLinks />
    </div>
  );
}
