import type { Metadata } from "next";
import { Link } from "#components/ui/link.tsx";
import { SiteShell } from "#components/records/site-shell.tsx";

export const metadata: Metadata = { title: "No such page" };

export default function NotFound() {
  return (
    <SiteShell>
      <h1 className="text-2xl sm:text-3xl">No such page</h1>
      <p className="mt-2 max-w-[70ch]">
        Phaseline has nothing at this address. Companies, molecules and the rest are found from the sections above, or from the{" "}
        <Link href="/">pipeline</Link>.
      </p>
    </SiteShell>
  );
}
