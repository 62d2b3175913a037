import type { ReactNode } from "react";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { SoftLinks } from "#components/ui/soft-links.tsx";
import { CitationCard } from "./citation-card.tsx";

/** What stands around every page that everyone reads. */
export function SiteShell({ children }: { children: ReactNode }) {
  return (
    <>
      <PageFrame>{children}</PageFrame>
      <CitationCard />
      <SoftLinks />
    </>
  );
}
