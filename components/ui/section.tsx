import type { ReactNode } from "react";

/** A part of a page under its own heading. `id` is what a link to it ends in. */
export function Section({ id, title, note, children }: { id: string; title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 break-after-avoid border-b border-rule-strong pb-1 text-lg">
        {title}
      </h2>
      {note && <p className="mb-2 max-w-[80ch] text-sm text-muted">{note}</p>}
      {children}
    </section>
  );
}
