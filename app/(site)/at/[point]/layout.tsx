import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PointBanner } from "#components/as-of/point-banner.tsx";
import { SiteShell } from "#components/records/site-shell.tsx";
import { firstDay, firstMoment } from "#lib/as-of/first-day.ts";
import { here } from "#lib/as-of/here.ts";
import { readPointSegment } from "#lib/as-of/segment.ts";

// Past states of a page are many, and the page as it is now is the one to be found.
export const metadata: Metadata = { robots: { index: false, follow: true } };

export default async function PointLayout({ params, children }: { params: Promise<{ point: string }>; children: ReactNode }) {
  const { point } = await here(params);
  const read = readPointSegment(point, new Date());
  if (!read) notFound();
  return (
    <SiteShell>
      <PointBanner {...read} firstDay={await firstDay()} firstMoment={await firstMoment()} />
      {children}
    </SiteShell>
  );
}
