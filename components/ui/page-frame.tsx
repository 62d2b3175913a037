import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** Header, content and footer of every page. `below`: what stands under the header, as the sections of the desk. */
export function PageFrame({ below, children }: { below?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[96rem] flex-col px-4 sm:px-6">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-raised focus:p-2">
        Skip to content
      </a>
      <SiteHeader />
      {below}
      <main id="content" className="grow pt-5 pb-12">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
